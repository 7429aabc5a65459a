import { loadText } from "@digital-cleanup/text";
import { parseSync } from "vite";

/** The blocks of texts of the tally's pages. */
const isOfPages = (key: string) => /^(?:common|contribution|participant|quiz|tally)\./.test(key);

const { messages } = await loadText("en");
const known = Object.keys(messages).filter(isOfPages);

type Node = { type?: string; value?: unknown; quasis?: { value: { cooked: string } }[] };

/**
 * The keys of the texts that a built script may show: those that it names, and all that its templates can
 * compose. A template begins with the name of a block. */
export function textKeys(code: string): string[] {
  const keys = new Set<string>();
  /** `parts` are around the expressions of a template. */
  const add = (...parts: string[]) => {
    if (!isOfPages(parts[0]!)) return;
    const escaped = parts.map((part) => part.replaceAll(/\W/g, "\\$&"));
    const pattern = new RegExp(`^${escaped.join("[\\w.-]+")}$`);
    const found = known.filter((key) => pattern.test(key));
    if (found.length === 0) throw new Error(`no text has a key like ${parts.join("…")}`);
    for (const key of found) keys.add(key);
  };
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, value, quasis } = node as Node;
    if (type === "Literal" && typeof value === "string") add(value);
    if (type === "TemplateLiteral") add(...quasis!.map(({ value: { cooked } }) => cooked));
    for (const child of Object.values(node)) visit(child);
  };
  const { program, errors } = parseSync("client.js", code);
  if (errors.length > 0) throw new Error(errors[0]!.message);
  visit(program);
  return [...keys].toSorted();
}
