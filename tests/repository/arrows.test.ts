import { expect, test } from "vitest";
import { importsOf, sourceFiles, type SourceImport } from "./source-imports.ts";

const packagesOf: Record<string, string[]> = {
  footprint: [],
  challenge: [],
  cleaner: [],
  text: [],
  habits: ["footprint"],
  tally: ["challenge", "footprint", "text"],
  extension: ["challenge", "cleaner", "footprint", "habits", "text"],
};
const layersOf: Record<string, string[]> = {
  entrypoints: ["entrypoints", "features", "platform", "ui"],
  features: ["features", "platform", "ui"],
  platform: ["platform"],
  ui: ["ui", "platform"],
};

const wrongArrow = ({ from, to }: Pick<SourceImport, "from" | "to">): boolean => {
  const home = from.startsWith("extension/") ? "extension" : from.split("/")[1]!;
  const ours = /^@digital-cleanup\/([\w-]+)/.exec(to)?.[1];
  if (ours) return !packagesOf[home]?.includes(ours);
  if (!to.startsWith("extension/src/")) {
    // A relative import that leaves its package would go around the table above.
    return /^(extension|packages|tests)\//.test(to) && to.split("/")[1] !== from.split("/")[1];
  }
  if (home !== "extension") return true;
  const [layer = "", feature] = from.split("/").slice(2);
  const [otherLayer = "", otherFeature] = to.split("/").slice(2);
  const isSibling = layer === "features" && otherLayer === "features";
  return !layersOf[layer]?.includes(otherLayer) || (isSibling && feature !== otherFeature);
};

const files = sourceFiles();
const imports = files.flatMap(importsOf);
const shown = ({ from, to }: SourceImport) => `${from} → ${to}`;

test("every import of the sources follows the arrows of the design", () => {
  expect(imports.filter(wrongArrow).map(shown)).toEqual([]);
});

test("an import that goes the wrong way is seen", () => {
  const from = "extension/src/features/cleanup/view.tsx";
  expect(wrongArrow({ from, to: "extension/src/features/challenge/store.ts" })).toBe(true);
  expect(wrongArrow({ from, to: "extension/src/entrypoints/background.ts" })).toBe(true);
  expect(wrongArrow({ from, to: "@digital-cleanup/tally" })).toBe(true);
  expect(wrongArrow({ from: "packages/habits/src/a.ts", to: "packages/text/src/t.ts" })).toBe(true);
  expect(wrongArrow({ from, to: "extension/src/features/cleanup/parts/list.tsx" })).toBe(false);
});

test("the polyfill is loaded by platform/browser.ts only", () => {
  const loading = imports.filter(({ to, isType }) => to === "webextension-polyfill" && !isType);
  expect(loading.map(({ from }) => from)).toEqual(["extension/src/platform/browser.ts"]);
});

test("no script that runs in a page reaches the polyfill", () => {
  const reached = (start: string, seen = new Set<string>()): Set<string> => {
    for (const { from, to, isType } of imports) {
      if (from !== start || isType || seen.has(to)) continue;
      seen.add(to);
      reached(to, seen);
    }
    return seen;
  };
  const inPages = files.filter(
    ({ path, text }) =>
      path.startsWith("extension/src/entrypoints/") &&
      /define(ContentScript|UnlistedScript)\(/.test(text),
  );
  const guilty = inPages.filter(({ path }) => reached(path).has("webextension-polyfill"));
  expect(guilty.map(({ path }) => path)).toEqual([]);
});

test("no pure package reads the clock through `new Date()`", () => {
  const pure = files.filter(({ path }) =>
    /^packages\/(challenge|cleaner|footprint|habits|text)\/src\/(?!node\/)/.test(path),
  );
  expect(pure.filter(({ text }) => /new Date\(\s*\)/.test(text)).map(({ path }) => path)).toEqual(
    [],
  );
});
