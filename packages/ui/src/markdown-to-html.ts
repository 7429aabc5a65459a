import { Marked, type Tokens } from "marked";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The address fragment of a heading. */
const headingId = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");

type PageOf = (href: string) => string | undefined;

/** `pageOf` gives the address of another document here, if there is one. */
const createMarked = (pageOf: PageOf) =>
  new Marked({
    // HTML is text like any other.
    tokenizer: { html: () => undefined, tag: () => undefined },
    renderer: {
      heading({ depth, text, tokens }) {
        return `<h${depth} id="${headingId(text)}">${this.parser.parseInline(tokens)}</h${depth}>`;
      },
      paragraph({ tokens }) {
        const line = this.parser.parseInline(tokens);
        return line && `<p>${line}</p>`;
      },
      code: ({ text }) => `<pre class="payload">${escape(text)}</pre>`,
      list({ ordered, items }) {
        const tag = ordered ? "ol" : "ul";
        const body = items.map(({ tokens }) => `<li>${this.parser.parse(tokens)}</li>`);
        return `<${tag} class="flow flow--tight">${body.join("")}</${tag}>`;
      },
      table({ header, rows }) {
        const lineOf = ({ tokens }: Tokens.TableCell) => this.parser.parseInline(tokens);
        const head = header.map((cell) =>
          cell.text ? `<th scope="col">${lineOf(cell)}</th>` : "<td></td>",
        );
        const body = rows.map(([first, ...cells]) => {
          const others = cells.map(
            (cell, column) =>
              `<td data-column="${escape(header[column + 1]!.text)}">${lineOf(cell)}</td>`,
          );
          return `<tr><th scope="row">${lineOf(first!)}</th>${others.join("")}</tr>`;
        });
        return `<table class="table table--stack"><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
      },
      link({ href, tokens }) {
        const address = /^(?:https:|#)/.test(href) ? href : pageOf(href);
        const text = this.parser.parseInline(tokens);
        return address === undefined ? text : `<a href="${escape(address)}">${text}</a>`;
      },
      checkbox: () => "",
      image: () => "",
    },
  });

/**
 * A guide of the project as HTML, with the classes of our style sheets. Links to documents that have no page here are plain text;
 * pictures are left out.
 */
export const markdownToHtml = (source: string, pageOf: PageOf = () => undefined): string =>
  createMarked(pageOf).parse(source, { async: false });
