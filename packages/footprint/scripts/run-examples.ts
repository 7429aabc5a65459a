import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import packageJson from "../package.json" with { type: "json" };

/** The file of each entry of the package: `.`, `./ai` and the others. */
export const entries: Readonly<Record<string, string>> = packageJson.exports;

/** A block of TypeScript, and the block of text after it with its output. */
const example = /```ts\n(?<code>[^`]*)```\n\n```text\n(?<printed>[^`]*)```/g;

/** The same page with the current output below each example. */
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

/** The names that the examples of a page import from the package or from a path in it. */
export function imported(markdown: string, path = ""): Set<string> {
  const names = markdown.matchAll(
    /^import \{([^}]*)\} from "@digital-cleanup\/footprint([^"]*)"/gm,
  );
  return new Set(
    [...names].flatMap(([, list = "", from]) => (from === path ? (list.match(/\w+/g) ?? []) : [])),
  );
}

/** The pages with examples. */
export const pages = ["docs/api.md", "docs/from-co2js.md", "README.md"] as const;

/** Runs one example as a module of its own. */
async function printed(code: string): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "footprint-example-"));
  const file = join(directory, "example.ts");
  writeFileSync(file, withLocalImports(code));
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

/** The page about CO2.js runs it beside this package. */
const peer = (path: string) =>
  new URL(`../node_modules/@tgwf/co2/dist/esm/${path}.js`, import.meta.url).href;

function withLocalImports(code: string): string {
  return code
    .replaceAll('"@tgwf/co2"', JSON.stringify(peer("index")))
    .replaceAll('"@tgwf/co2/data"', JSON.stringify(peer("data")))
    .replaceAll(/"@digital-cleanup\/footprint([^"]*)"/g, (specifier, path: string) => {
      const entry = entries[`.${path}`];
      if (!entry) throw new Error(`the package has no entry ${specifier}`);
      return JSON.stringify(new URL(`../${entry}`, import.meta.url).href);
    });
}

const written = (value: unknown): string =>
  typeof value === "string" ? value : inspect(rounded(value), { depth: 4, breakLength: 100 });

/** Four digits: further ones are not significant, and the last bits may differ between engines. */
function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(4));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}
