import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const oxlint = path.join(root, "node_modules/oxlint/bin/oxlint");
const folder = mkdtempSync(path.join(tmpdir(), "arrows-"));
afterAll(() => rmSync(folder, { recursive: true }));

const take = (name: string) => `import { thing } from "${name}";\nexport const same = thing;\n`;
const feature = "extension/src/features/cleanup";

/** A file, its text, and whether lint must refuse it. */
const samples: [file: string, text: string, isRefused: boolean][] = [
  [`${feature}/a.ts`, take("../challenge/store.ts"), true],
  [`${feature}/parts/b.ts`, take("../../entrypoints/background.ts"), true],
  [`${feature}/review/a.ts`, take("../scan/session/store.ts"), false],
  [`${feature}/review/b.ts`, take("../../session/store.ts"), true],
  [`${feature}/review/list/c.ts`, take("../../session/store.ts"), false],
  [`${feature}/d.ts`, take("@digital-cleanup/tally"), true],
  [`${feature}/e.ts`, take("webextension-polyfill"), true],
  [`${feature}/f.ts`, take("../../platform/settings/settings.ts"), false],
  [`${feature}/g.ts`, take("@digital-cleanup/challenge"), false],
  [
    `${feature}/h.ts`,
    'import type { Tabs } from "webextension-polyfill";\nexport type T = Tabs.Tab;\n',
    true,
  ],
  ["extension/src/platform/b.ts", take("../ui/icon.tsx"), true],
  ["extension/src/platform/c.ts", take("webextension-polyfill"), true],
  ["extension/src/platform/browser.ts", take("webextension-polyfill"), false],
  ["extension/src/ui/a.ts", take("../features/cleanup/view.tsx"), true],
  ["extension/src/entrypoints/a.ts", take("../features/cleanup/background.ts"), false],
  ["packages/habits/src/b.ts", take("@digital-cleanup/text"), true],
  ["packages/ui/src/c.tsx", take("preact"), false],
  ["packages/ui/src/d.ts", "export const width = window.innerWidth;\n", false],
  ["packages/page-weight/src/b.ts", take("preact"), true],
  ["packages/page-weight/src/c.ts", "export const now = Date.now();\n", true],
  ["packages/page-weight/src/d.ts", "export const now = performance.now();\n", true],
  ["packages/tally/src/c.ts", take("node:sqlite"), false],
  ["packages/cleaner/src/a.ts", take("node:fs"), true],
  ["packages/cleaner/src/node/a.ts", take("node:fs"), false],
  ["packages/challenge/src/b.ts", take("#imports"), true],
  ["packages/challenge/src/c.ts", 'export const ask = () => fetch("/x");\n', true],
  ["packages/challenge/src/d.ts", "export const ask = (fetch: () => string) => fetch();\n", false],
  ["packages/text/src/a.ts", "export const lang = document.documentElement.lang;\n", true],
  ["packages/text/src/c.ts", 'export const kept = localStorage.getItem("x");\n', true],
  ["packages/footprint/src/c.ts", "export const dice = Math.random();\n", true],
  ["packages/footprint/src/d.ts", "export const largest = Math.max(1, 2);\n", false],
];

for (const [file, text] of samples) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
const config = JSON.stringify(path.join(root, "oxlint.config.ts"));
writeFileSync(path.join(folder, "oxlint.config.ts"), `export { default } from ${config};\n`);

function lint(): Set<string> {
  let report: string;
  try {
    report = execFileSync(process.execPath, [oxlint, "--format=json", "."], {
      cwd: folder,
      encoding: "utf8",
    });
  } catch (error) {
    // oxlint exits with 1 because it finds errors, which is expected here.
    report = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(report) as {
    diagnostics: { code: string; filename: string }[];
  };
  return new Set(
    diagnostics
      .filter(({ code }) => code.includes("no-restricted-"))
      .map(({ filename }) => filename.replaceAll("\\", "/")),
  );
}

const refused = lint();

for (const [file, text, isRefused] of samples) {
  test(`lint ${isRefused ? "refuses" : "accepts"} in ${file}: ${text.split("\n")[0]}`, () => {
    expect(refused.has(file)).toBe(isRefused);
  });
}
