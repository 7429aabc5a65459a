import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { readImports, sourceFiles } from "./source-imports.ts";

const files = new Map(sourceFiles().map((file) => [file.path, file]));
const textOf = (file: string) => files.get(file)?.text ?? "";
const blockOf = (key: string) => key.slice(0, key.indexOf("."));
const known = new Set(Object.keys((await loadText("en")).messages).map(blockOf));

const namesIn = (list = "") => Array.from(list.matchAll(/"(\w+)"/g), ([, name]) => name!);
const entrypoints = "extension/src/entrypoints";
const sections = `${entrypoints}/dashboard/sections.ts`;
const openingBlocks = (page: string) => namesIn(textOf(`${entrypoints}/${page}/opening-texts.ts`));

type Reach = { withLate: boolean };

/**
 * A file and everything that it imports statically. The lazy sections of the dashboard are checked
 * separately.
 */
function sourcesFrom(file: string, reach: Reach, found = new Set<string>()): string[] {
  const source = files.get(file);
  if (!source || found.has(file)) return [...found];
  found.add(file);
  const imports = file === sections ? [] : readImports(source);
  for (const { to, isLate } of imports) {
    const imported = to.replace("@digital-cleanup/ui/", "packages/ui/src/");
    if (reach.withLate || !isLate) sourcesFrom(imported, reach, found);
  }
  return [...found];
}

/** The text blocks that a page's sources name, by full keys or by the beginning of a template. */
const blocksUsedBy = (file: string, reach: Reach = { withLate: true }): string[] => {
  const code = sourcesFrom(file, reach).map(textOf).join("\n");
  const named = Array.from(code.matchAll(/["`](\w+)\.[\w${]/g), ([, block]) => block!);
  return [...new Set(named)].filter((block) => known.has(block)).toSorted();
};

test("Home loads all its texts, and no others", () => {
  const home = `${entrypoints}/dashboard/home`;
  const loaded = namesIn(textOf(`${home}/home-texts.ts`));
  const used = blocksUsedBy(`${home}/home-section.tsx`);
  expect(
    used.filter((block) => ![...openingBlocks("dashboard"), ...loaded].includes(block)),
  ).toEqual([]);
  expect(loaded.filter((block) => !used.includes(block))).toEqual([]);
});

test.each([
  "popup",
  "dashboard",
  "welcome",
  "sober-embed",
  "thunderbird-popup",
  "compose-suggestion",
  "mailbox-weight",
  "mail-file",
])("the %s opens with all its texts", (page) => {
  const main = `${entrypoints}/${page}/main.tsx`;
  expect(openingBlocks(page).toSorted()).toEqual(blocksUsedBy(main, { withLate: false }));
});

test("parts that the popup loads lazily bring the texts they add", () => {
  const main = `${entrypoints}/popup/main.tsx`;
  const code = sourcesFrom(main, { withLate: true }).map(textOf).join("\n");
  const lists = /(?:addTexts\(|late(?:View|Confirmation)\([^;]*?,\s*|texts = )\[([^\]]*)\]/g;
  const added = Array.from(code.matchAll(lists), ([, list]) => list);
  const later = namesIn(textOf(`${entrypoints}/popup/later-texts.ts`));
  const brought = [...openingBlocks("popup"), ...later, ...added.flatMap(namesIn)];
  expect(blocksUsedBy(main).filter((block) => !brought.includes(block))).toEqual([]);
});
