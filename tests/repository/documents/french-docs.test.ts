import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { typeset } from "../../../packages/text/scripts/typeset.ts";
import { readText, root } from "../built.ts";

/** The lines outside blocks of code. */
function proseLines(markdown: string): string[] {
  let isCode = false;
  return markdown.split("\n").filter((line) => {
    const isFence = line.startsWith("```");
    if (isFence) isCode = !isCode;
    return !isFence && !isCode;
  });
}

test("the French documents have French apostrophes, no-break spaces and hyphens, as the screens have", () => {
  const files = globSync(["*.fr.md", "docs/**/*.fr.md"], { cwd: root });
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const lines = proseLines(readText(file));
    expect(lines, file).toEqual(lines.map((line) => typeset(line, "fr")));
  }
});
