import { execFile } from "node:child_process";
import { appendFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyTree } from "../mutation/copy-tree.ts";
import { root } from "../built.ts";
import { type Check, editedText, type Recipe } from "./recipe.ts";
import { recipes } from "./recipes.ts";

function applyEdits(tree: string, { edits }: Recipe): void {
  for (const edit of edits) {
    const file = path.join(tree, edit.file);
    const source = edit.after === undefined ? "" : readFileSync(file, "utf8");
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, editedText(source, edit));
  }
}

/** A key with dots is the same as nested ones, and each JSON text is YAML. */
function addTexts(tree: string, { texts = {} }: Recipe): void {
  const lines = Object.entries(texts).map(([key, text]) => `${key}: ${JSON.stringify(text)}\n`);
  for (const file of globSync(path.join(tree, "packages/text/locales/*.yml"))) {
    appendFileSync(file, lines.join(""));
  }
}

/** The end of what a check prints names what is missing. */
const maxShownCharacters = 6_000;

/** What a check that fails prints, or nothing. */
async function failure(check: Check): Promise<string> {
  const env = { ...process.env, VITEST: undefined };
  return promisify(execFile)(process.execPath, check, { cwd: tree, env, maxBuffer: 1 << 26 }).then(
    () => "",
    ({ stdout, stderr }: { stdout: string; stderr: string }) =>
      `${check.join(" ")}:\n${`${stdout}\n${stderr}`.trim().slice(-maxShownCharacters)}`,
  );
}

// One tree with all of them takes a sixth of the time. A failure names the files of its recipe.
let tree = "";
beforeAll(() => {
  tree = copyTree(root);
  for (const recipe of recipes) applyEdits(tree, recipe);
  for (const recipe of recipes) addTexts(tree, recipe);
});
afterAll(() => rmSync(tree, { recursive: true }));

// On a busy machine.
const limitMs = 1_200_000;

test(
  "with every recipe applied, the texts are complete, and lint with types passes",
  async () => {
    expect(await failure(["packages/text/scripts/generate.ts"])).toBe("");
    expect(await failure(["node_modules/oxlint/bin/oxlint", "--type-aware", "--type-check"])).toBe(
      "",
    );
  },
  limitMs,
);

test.each(recipes)(
  "with the recipe “$name” applied, its checks pass",
  async ({ checks }) => {
    for (const check of checks) expect(await failure(check)).toBe("");
  },
  limitMs,
);
