import { expect, test } from "vitest";
import { findNeverWords } from "./find-never-words.ts";
import { neverWords } from "./never-words.ts";
import { keyedLines, readLines } from "./read-lines.ts";

test("a word that the glossary rules out is found with its line, where the table says so and no exception holds", () => {
  const find = (...lines: string[]) =>
    findNeverWords(keyedLines("fr.yml", "fr", lines), neverWords);
  expect(find("devices:", '  lead: "Les téléphones qui marchent"')).toEqual([
    "fr.yml:2: “qui marchent”, write “en état de marche, en panne”",
  ]);
  expect(find("a: hors d’usage", "b: hors d'usage")).toHaveLength(2);
  expect(find("webmail:", "  todo: Videz la corbeille")).toEqual([]);
  expect(find("cleanup:", "  todo: |-", "    Videz la corbeille")).toHaveLength(1);
  expect(find("sober:", "  heldFonts: Elle est retenue")).toEqual([]);
});

test("each exception is needed by a line that people read", () => {
  const lines = readLines();
  const unneeded = neverWords.flatMap(({ except = [], ...word }) =>
    except.filter(({ within }) => {
      const excepted = lines.filter(({ key }) => within.test(key));
      return findNeverWords(excepted, [word]).length === 0;
    }),
  );
  expect(unneeded).toEqual([]);
});
