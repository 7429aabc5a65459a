import { execFile } from "node:child_process";
import { appendFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, test } from "vitest";
import { copyTree } from "../mutation/copy-tree.ts";
import { root } from "../repository/built.ts";
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

async function run(check: Check): Promise<void> {
  const env = { ...process.env, VITEST: undefined };
  await promisify(execFile)(process.execPath, check, { cwd: tree, env, maxBuffer: 1 << 26 }).catch(
    ({ stdout, stderr }: { stdout: string; stderr: string }) => {
      const shown = `${stdout}\n${stderr}`.trim().slice(-maxShownCharacters);
      throw new Error(`${check.join(" ")} failed:\n${shown}`);
    },
  );
}

// One tree with all of them takes a sixth of the time. A failure names the files of its recipe.
let tree = "";
beforeAll(async () => {
  tree = copyTree(root);
  for (const recipe of recipes) applyEdits(tree, recipe);
  for (const recipe of recipes) addTexts(tree, recipe);
  await run(["packages/text/scripts/generate.ts"]);
});
afterAll(() => rmSync(tree, { recursive: true }));

// On a busy machine.
const limitMs = 1_200_000;

test(
  "with every recipe applied, lint and types pass",
  () => run(["node_modules/oxlint/bin/oxlint", "--type-aware", "--type-check"]),
  limitMs,
);

test.each(recipes)(
  "with the recipe “$name” applied, its checks pass",
  async ({ checks }) => {
    for (const check of checks) await run(check);
  },
  limitMs,
);
