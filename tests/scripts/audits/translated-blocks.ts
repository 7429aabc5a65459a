import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../test/run-command.ts";

const fence = /^```.*\n[^]*?^```$/gm;

/** The sections of a document, each with its heading. Lines of code that begin with `#` are none. */
export const sectionsOf = (markdown: string): string[] => {
  const code = markdown.match(fence) ?? [];
  let block = 0;
  return markdown
    .replaceAll(fence, "```")
    .split(/^(?=#{2,3} )/m)
    .map((section) => section.replaceAll("```", () => code[block++]!));
};

/** A translation with the code of its original, which is in the same places. */
export function withBlocksOf(original: string, translation: string): string {
  const originals = sectionsOf(original);
  return sectionsOf(translation)
    .map((section, index) => {
      const blocks = originals[index]?.match(fence) ?? [];
      let block = 0;
      return section.replaceAll(fence, (own) => blocks[block++] ?? own);
    })
    .join("");
}

/** The guide to a server in French, with the commands and files of the English one. */
export const frenchDeployment = (): string => {
  const read = (name: string) => readFileSync(path.join(root, "docs", name), "utf8");
  return withBlocksOf(read("deployment.md"), read("deployment.fr.md"));
};
