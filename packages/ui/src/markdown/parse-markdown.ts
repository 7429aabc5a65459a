/** The Markdown that the project's guides are written in. Pictures and HTML are left out. */
export type Block =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph" | "code"; text: string }
  | { kind: "table"; rows: string[][] }
  | { kind: "list"; isOrdered: boolean; items: ListItem[] };
/** An item with what is indented below it. */
export type ListItem = { text: string; below: Block[] };

const marker = /^(?:-|\d+\.) +(?:\[[ x]\] )?/;
const heading = /^(#+) (.*)$/;
const isRuler = (cells: readonly string[]) => cells.every((cell) => /^:?-+:?$/.test(cell));

export function parseMarkdown(source: string): Block[] {
  const lines = source.split(/\r?\n/);
  const blocks: Block[] = [];
  /** Takes lines from `start` while they belong to a block. */
  const take = (start: number, belongs: (line: string) => boolean): string[] => {
    const end = lines.findIndex((line, index) => index > start && !belongs(line));
    return lines.slice(start, end === -1 ? lines.length : end);
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    const [, hashes = "", title = ""] = heading.exec(line) ?? [];
    if (line.trim() === "" || line.startsWith("![")) {
      at += 1;
    } else if (hashes) {
      blocks.push({ kind: "heading", level: hashes.length, text: title });
      at += 1;
    } else if (line.startsWith("```")) {
      const code = take(at, (other) => !other.startsWith("```"));
      blocks.push({ kind: "code", text: code.slice(1).join("\n") });
      at += code.length + 1;
    } else if (line.startsWith("|")) {
      const table = take(at, (other) => other.startsWith("|"));
      const rows = table.map((row) =>
        row
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
      blocks.push({ kind: "table", rows: rows.filter((row) => !isRuler(row)) });
      at += table.length;
    } else if (marker.test(line)) {
      const list = take(at, (other) => marker.test(other) || /^(?: {2,}\S|$)/.test(other));
      blocks.push({ kind: "list", isOrdered: /^\d/.test(line), items: parseItems(list) });
      at += list.length;
    } else {
      const text = take(at, (other) => other.trim() !== "" && !heading.test(other));
      blocks.push({ kind: "paragraph", text: text.join(" ") });
      at += text.length;
    }
  }
  return blocks;
}

function parseItems(lines: readonly string[]): ListItem[] {
  const items: string[][] = [];
  for (const line of lines) {
    if (marker.test(line)) items.push([line.replace(marker, "")]);
    else items.at(-1)?.push(line.replace(/^ {2,3}/, ""));
  }
  return items.map((item) => {
    const end = item.findIndex((line, index) => index > 0 && (line === "" || marker.test(line)));
    const [text, below] = end === -1 ? [item, []] : [item.slice(0, end), item.slice(end)];
    return { text: text.join(" "), below: parseMarkdown(below.join("\n")) };
  });
}

export type Inline =
  | { kind: "text" | "strong" | "em" | "code"; text: string }
  | { kind: "link"; text: string; target: string };

const inline = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)|(?<!\w)_([^_]+)_(?!\w)/g;

/** The parts of a line of text. */
export function parseInline(source: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  const addText = (text: string) => {
    if (text) parts.push({ kind: "text", text });
  };
  for (const match of source.matchAll(inline)) {
    const [all, strong, code, linked = "", target, em = ""] = match;
    addText(source.slice(end, match.index));
    if (strong) parts.push({ kind: "strong", text: strong });
    else if (code) parts.push({ kind: "code", text: code });
    else if (target) parts.push({ kind: "link", text: linked, target });
    else parts.push({ kind: "em", text: em });
    end = match.index + all.length;
  }
  addText(source.slice(end));
  return parts;
}
