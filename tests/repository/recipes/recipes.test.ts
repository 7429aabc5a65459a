import path from "node:path";
import { expect, test } from "vitest";
import { readText } from "../built.ts";
import { editedText } from "./recipe.ts";
import { recipes } from "./recipes.ts";

const contributing = readText("docs/contributing.md");

/** Of some files, those that a recipe does not name. */
function unnamed(name: string, files: string[]): string[] {
  const [, recipe = ""] = contributing.split(`\n### ${name}\n`);
  const [steps = ""] = recipe.split("\n##");
  return files.filter((file) => !steps.includes(path.basename(file)));
}

test.each(recipes)(
  "the recipe “$name” names each file that it changes",
  ({ name, edits, texts }) => {
    const changes = edits.filter(({ after }) => after !== undefined);
    expect(
      unnamed(
        name,
        changes.map(({ file }) => file),
      ),
    ).toEqual([]);
    expect(unnamed(name, texts ? ["packages/text/locales"] : [])).toEqual([]);
    for (const edit of changes) expect(editedText(readText(edit.file), edit)).toContain(edit.text);
  },
);
