import path from "node:path";
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
const homeTexts = `${entrypoints}/dashboard/home/home-texts.ts`;
const sectionViews = ["shared", "browser", "thunderbird"].map(
  (name) => `${entrypoints}/dashboard/${name}-views.ts`,
);
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

const views = sectionViews.map(textOf).join("\n");

/** The file of the view of a section, relative to the one that lists them. */
function fileOfView(id: string): string | undefined {
  if (id === "home") return /homeView = .*import\("([^"]+)"\)/.exec(textOf(sections))?.[1];
  const name = new RegExp(`^  "?${id}"?: (\\w+),`, "m").exec(views)?.[1];
  return new RegExp(`import \\{ ${name} \\} from "([^"]+)"`).exec(views)?.[1];
}

const late = Array.from(
  textOf(sections).matchAll(/^    id: "([\w-]+)",\n(?:    .*\n)*?    blocks: ([^\]]*?\]?),\n/gm),
  ([, id, blocks]) => ({
    file: path.posix.join(path.posix.dirname(sections), fileOfView(id!)!),
    loaded: namesIn(blocks === "homeTexts" ? textOf(homeTexts) : blocks),
  }),
);

test("every lazy section of the dashboard is checked by this test", () => {
  expect(late.length).toBe(textOf(sections).match(/^    title: /gm)?.length);
});

test.each(late)("$file is loaded with all its texts", ({ file, loaded }) => {
  const brought = [...openingBlocks("dashboard"), ...loaded];
  expect(blocksUsedBy(file).filter((block) => !brought.includes(block))).toEqual([]);
  expect(loaded.filter((block) => !blocksUsedBy(file).includes(block))).toEqual([]);
});

test.each([
  "popup",
  "dashboard",
  "welcome",
  "sober-embed",
  "thunderbird-popup",
  "compose-suggestion",
  "mailbox-weight",
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
