import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { readText, root } from "./built.ts";

/** Code that one more language would change: comparisons with a language, and lists of all. */
const perLanguage = /[!=]==? "(fr|en)"|"(fr|en)" [|]|[|] "(fr|en)"|"fr", "en"|"en", "fr"/;

/** The contract of events has texts in French and English, whichever languages the pages have. */
const homes = ["packages/challenge/src/event/local-text.ts", "tests/repository/languages.test.ts"];

test("code does not name languages: the list is packages/text/src/languages.ts", () => {
  const files = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.mjs"], { cwd: root })
    .toString()
    .trim()
    .split("\n");
  const found = files
    .filter((file) => !homes.includes(file))
    .flatMap((file) =>
      readText(file)
        .split("\n")
        .map((line, index) => ({ line, place: `${file}:${index + 1}` })),
    )
    .filter(({ line }) => perLanguage.test(line));
  expect(found.map(({ place }) => place)).toEqual([]);
});
