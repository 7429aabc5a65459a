import { execFile } from "node:child_process";
import { appendFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { test } from "vitest";
import { copyTree } from "../mutation/copy-tree.ts";
import { root } from "../repository/built.ts";
import { type Check, editedText, type Recipe } from "./recipe.ts";
import { recipes } from "./recipes.ts";

function apply(tree: string, { edits, texts = {} }: Recipe): void {
  for (const edit of edits) {
    const file = path.join(tree, edit.file);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      editedText(edit.after === undefined ? "" : readFileSync(file, "utf8"), edit),
    );
  }
  const lines = Object.entries(texts).map(([key, text]) => `${key}: ${JSON.stringify(text)}\n`);
  for (const file of globSync(path.join(tree, "packages/text/locales/*.yml"))) {
    appendFileSync(file, lines.join(""));
  }
}

/** The end of what a check prints names what is missing. */
const maxShownCharacters = 6_000;

async function run(tree: string, check: Check): Promise<void> {
  const env = { ...process.env, VITEST: undefined };
  await promisify(execFile)(process.execPath, check, { cwd: tree, env, maxBuffer: 1 << 26 }).catch(
    ({ stdout, stderr }: { stdout: string; stderr: string }) => {
      const shown = `${stdout}\n${stderr}`.trim().slice(-maxShownCharacters);
      throw new Error(`${check.join(" ")} failed:\n${shown}`);
    },
  );
}

test.each(recipes)(
  "the recipe “$name”, applied as it is written, passes every check",
  async (recipe) => {
    const tree = copyTree(root);
    try {
      apply(tree, recipe);
      for (const check of recipe.checks) await run(tree, check);
    } finally {
      rmSync(tree, { recursive: true });
    }
  },
  1_200_000,
);
