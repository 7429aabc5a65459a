import { expect, test } from "vitest";
import { findNeverWords } from "./find-never-words.ts";
import { neverWords } from "./never-words.ts";
import { keyedLines, readLines } from "./read-lines.ts";

const inFrench = (...lines: string[]) => keyedLines("fr.yml", "fr", lines);
const find = (...lines: string[]) => findNeverWords(inFrench(...lines), neverWords);

test("a word that the glossary rules out is found with its line and the word to write", () => {
  expect(find("devices:", '  lead: "Les téléphones qui marchent"')).toEqual([
    "fr.yml:2: “qui marchent”, write “en état de marche, en panne”",
  ]);
});

test("apostrophes and spaces of both kinds are read alike", () => {
  expect(find("a: hors d’usage", "b: hors d'usage")).toHaveLength(2);
});

test("a word is ruled out only where the table says so", () => {
  expect(find("webmail:", "  todo: Videz la corbeille")).toEqual([]);
  expect(find("cleanup:", "  todo: Videz la corbeille")).toHaveLength(1);
});

test("an exception holds for its keys only", () => {
  const text = "Elle est retenue";
  expect(find("sober:", `  heldFonts: ${text}`)).toEqual([]);
  expect(find("tally:", `  heldFonts: ${text}`)).toHaveLength(1);
});

test("each exception has a reason", () => {
  const reasons = neverWords.flatMap(({ except = [] }) => except.map(({ because }) => because));
  expect(reasons.every((because) => because.length > 10)).toBe(true);
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

test("a key is the path to it, and the lines of a long text belong to theirs", () => {
  const lines = inFrench(
    "a:",
    "  b: |-",
    "    text",
    "# a comment",
    "  c:",
    '    "one": x',
    "d: y",
  );
  expect(lines.map(({ key, text }) => [key, text.trim()])).toEqual([
    ["a.b", "|-"],
    ["a.b", "text"],
    ["a.c.one", "x"],
    ["d", "y"],
  ]);
});

test("locales, documents and the sentences in code are read in their language", () => {
  const read = readLines();
  const languageOf = (start: string) => read.find(({ place }) => place.startsWith(start))?.language;
  expect(languageOf("packages/text/locales/fr.yml")).toBe("fr");
  expect(languageOf("README.md")).toBe("en");
  expect(languageOf("docs/organiser-guide.fr.md")).toBe("fr");
  expect(languageOf("packages/footprint/src/explanation/french.ts")).toBe("fr");
  expect(languageOf("packages/cleaner/src/node/cli/texts-en.ts")).toBe("en");
});
