import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { eventSchema } from "@digital-cleanup/challenge";

const folder = new URL(".", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const read = (name: string): object => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

test.each(files)("the event stored in %s is read with all that it contains", (name) => {
  const stored = read(name);
  // Fields that later versions added are in the result with their defaults.
  expect(eventSchema.parse(stored)).toMatchObject(stored);
});

test("every field of the schema is in the stored events of the last version", () => {
  const last = files.reduce((max, name) => Math.max(max, Number.parseInt(name, 10)), 0);
  const stored = Object.keys(read(`${last}-every-field.json`));
  expect(stored.toSorted()).toEqual(Object.keys(eventSchema.shape).toSorted());
});
