import { readFileSync } from "node:fs";

/** The block of a page in `docs` that is in `language` and contains `mark`: what operators copy. */
export function documentedBlock(page: string, language: string, mark: string): string {
  const text = readFileSync(new URL(`../../../../docs/${page}`, import.meta.url), "utf8");
  const blocks = text.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, "g"));
  const found = Array.from(blocks, ([, block = ""]) => block).find((block) => block.includes(mark));
  if (found === undefined) throw new Error(`${page} has no ${language} with ${mark}`);
  return found;
}
