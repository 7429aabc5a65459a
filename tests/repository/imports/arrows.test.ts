import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { isAllowedImport, packageArrows, purePackages } from "./arrows.ts";
import { readImports, sourceFiles } from "./source-imports.ts";

const files = sourceFiles();
const imports = files.flatMap(readImports);

test("every import of the sources follows the table of arrows", () => {
  const refused = imports.filter(({ from, to }) => !isAllowedImport(from, to));
  expect(refused.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test("every package of the workspace has its row in the table of arrows", () => {
  const packages = readdirSync(new URL("../../../packages", import.meta.url));
  expect(Object.keys(packageArrows)).toEqual(expect.arrayContaining(packages));
});

test("the table refuses an import of another feature, a layer above, or an unlisted package", () => {
  const from = "extension/src/features/cleanup/view.tsx";
  expect(isAllowedImport(from, "extension/src/features/challenge/store.ts")).toBe(false);
  expect(isAllowedImport(from, "extension/src/entrypoints/background.ts")).toBe(false);
  expect(isAllowedImport(from, "@digital-cleanup/tally")).toBe(false);
  expect(isAllowedImport("packages/habits/src/a.ts", "packages/text/src/t.ts")).toBe(false);
  expect(isAllowedImport(from, "extension/src/features/cleanup/parts/list.tsx")).toBe(true);
});

test("the table refuses an import of a folder of the tally above its own", () => {
  const from = "packages/tally/src/storage/sqlite/sqlite-store.ts";
  expect(isAllowedImport(from, "packages/tally/src/publication/next-batch.ts")).toBe(true);
  expect(isAllowedImport(from, "packages/tally/src/storage/store.ts")).toBe(true);
  expect(isAllowedImport(from, "packages/tally/src/http/app.ts")).toBe(false);
  expect(
    isAllowedImport("packages/tally/src/main.ts", "packages/tally/src/cli/serve/serve.ts"),
  ).toBe(true);
});

test("of the scripts in pages, only those of webmails and suggestions load the polyfill", () => {
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
  const loading = inPages.filter(({ path }) =>
    reached(path).has("extension/src/platform/browser.ts"),
  );
  expect(
    new Set(loading.map(({ path }) => path.slice("extension/src/entrypoints/".length))),
  ).toEqual(new Set(["habits-mail.ts", "nudge.ts", "webmail-panel.ts"]));
});

test("no pure package calls `new Date()` without a time", () => {
  const isPure = new RegExp(`^packages/(${purePackages.join("|")})/src/(?!node/)`);
  const pure = files.filter(({ path }) => isPure.test(path));
  expect(pure.filter(({ text }) => /new Date\(\s*\)/.test(text)).map(({ path }) => path)).toEqual(
    [],
  );
});
