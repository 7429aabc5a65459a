import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";

const entry = new URL("../src/index.ts", import.meta.url).href;

/** A block of TypeScript, and the block of text after it that says what it prints. */
const example = /```ts\n(?<code>[^`]*)```\n\n```text\n(?<printed>[^`]*)```/g;

/** The same page with what its examples print today under each of them. */
export async function withPrinted(markdown: string): Promise<string> {
  let page = "";
  let end = 0;
  for (const match of markdown.matchAll(example)) {
    const { code = "" } = match.groups ?? {};
    page += `${markdown.slice(end, match.index)}\`\`\`ts\n${code}\`\`\`\n\n\`\`\`text\n${await printed(code)}\`\`\``;
    end = match.index + match[0].length;
  }
  return page + markdown.slice(end);
}

/** What the examples of a page import, to find what has none. */
export function imported(markdown: string): Set<string> {
  const names = markdown.matchAll(/^import \{([^}]*)\} from "@digital-cleanup\/footprint"/gm);
  return new Set([...names].flatMap(([, list = ""]) => list.match(/\w+/g) ?? []));
}

/** Runs one example as a module of its own. */
async function printed(code: string): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "footprint-example-"));
  const file = join(directory, "example.ts");
  writeFileSync(file, code.replaceAll('"@digital-cleanup/footprint"', JSON.stringify(entry)));
  const lines: string[] = [];
  const { log } = console;
  console.log = (...values: unknown[]) => {
    lines.push(values.map(written).join(" "));
  };
  try {
    await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    console.log = log;
    rmSync(directory, { recursive: true });
  }
  return lines.map((line) => `${line}\n`).join("");
}

const written = (value: unknown): string =>
  typeof value === "string" ? value : inspect(rounded(value), { depth: 4, breakLength: 100 });

/** Four digits: what is behind them says nothing, and its last bits may differ from one engine to the next. */
function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(4));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}
