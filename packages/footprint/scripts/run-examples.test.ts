import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as ai from "../src/ai.ts";
import * as main from "../src/index.ts";
import { imported, withPrinted } from "./run-examples.ts";

const read = (page: string) => readFileSync(new URL(`../${page}`, import.meta.url), "utf8");

test.each(["docs/api.md", "README.md"])(
  "the output below each example of %s is current",
  async (page) => {
    expect(await withPrinted(read(page))).toBe(read(page));
  },
);

test("a wrong output of an example is detected", async () => {
  const page = "```ts\nconsole.log(1 / 3);\n```\n\n```text\n0.33\n```\n";
  expect(await withPrinted(page)).toBe(page.replace("0.33", "0.3333"));
});

test("every export is on the API page, with an example", () => {
  const page = read("docs/api.md");
  const names = Object.keys({ ...main, ...ai });
  const shown = new Set([...imported(page), ...imported(page, "/ai")]);
  const headings = new Set(
    [...page.matchAll(/^### (.*)$/gm)].flatMap(([, list = ""]) => list.split(", ")),
  );
  expect(names.filter((name) => !headings.has(name))).toEqual([]);
  expect(names.filter((name) => !shown.has(name))).toEqual([]);
  expect([...headings].filter((name) => !names.includes(name))).toEqual([]);
});
