import { readdirSync } from "node:fs";
import path from "node:path";
import { readText, root } from "../built.ts";
import { type Recipe, unitTests } from "./recipe.ts";

const folder = "packages/tally/test/stored-events";
const last = Math.max(
  ...readdirSync(path.join(root, folder)).map((name) => Number.parseInt(name, 10) || 0),
);
const stored = (name: string): object =>
  JSON.parse(readText(`${folder}/${last}-${name}.json`)) as object;
const next = (name: string, more: object = {}) => ({
  file: `${folder}/${last + 1}-${name}.json`,
  text: JSON.stringify({ ...stored(name), ...more }),
});

export const addEventField: Recipe = {
  name: "A field of an event",
  edits: [
    {
      file: "packages/challenge/src/event/event.ts",
      after: "    isDemonstration: z.optional(z.boolean()),\n",
      text: "    motto: z.optional(text(120)),\n",
    },
    next("required-fields"),
    next("every-field", { motto: "A lighter Brume" }),
  ],
  texts: { "tally.api.field.motto": "In a few words" },
  checks: [
    unitTests("packages/challenge/src/event", "packages/tally/test/stored-events"),
    unitTests("packages/tally/src/openapi", "packages/tally/src/federation"),
  ],
};
