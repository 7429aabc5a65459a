import { type Block, type Inline, parseInline, parseMarkdown } from "./parse-markdown.ts";

/** The address fragment of a heading. */
const headingId = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");

/** A guide of the project. Links to its other documents are plain text, because only this one is here. */
export const Markdown = ({ source }: { source: string }) => (
  <Blocks blocks={parseMarkdown(source)} />
);

const Blocks = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, index) => (
      <BlockView key={index} block={block} />
    ))}
  </>
);

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${block.level}` as "h1" | "h2" | "h3";
      return (
        <Heading id={headingId(block.text)}>
          <Line text={block.text} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Line text={block.text} />
        </p>
      );
    case "code":
      return <pre class="payload">{block.text}</pre>;
    case "table":
      return <Table rows={block.rows} />;
    case "list": {
      const List = block.isOrdered ? "ol" : "ul";
      return (
        <List class="flow flow--tight">
          {block.items.map(({ text, below }, index) => (
            <li key={index}>
              <Line text={text} />
              <Blocks blocks={below} />
            </li>
          ))}
        </List>
      );
    }
  }
}

function Table({ rows: [head = [], ...rows] }: { rows: string[][] }) {
  return (
    <table class="table table--stack">
      <thead>
        <tr>
          {head.map((cell, column) => {
            const Cell = cell === "" ? "td" : "th";
            return (
              <Cell key={column} {...(cell !== "" && { scope: "col" })}>
                <Line text={cell} />
              </Cell>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = "", ...cells], row) => (
          <tr key={row}>
            <th scope="row">
              <Line text={first} />
            </th>
            {cells.map((cell, column) => (
              <td key={column} data-column={head[column + 1]}>
                <Line text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Line = ({ text }: { text: string }) => (
  <>
    {parseInline(text).map((part, index) => (
      <Part key={index} part={part} />
    ))}
  </>
);

function Part({ part }: { part: Inline }) {
  if (part.kind === "link") {
    const isHere = /^(?:https:|#)/.test(part.target);
    return isHere ? <a href={part.target}>{part.text}</a> : <>{part.text}</>;
  }
  if (part.kind === "text") return <>{part.text}</>;
  const Tag = part.kind;
  return <Tag>{part.text}</Tag>;
}
