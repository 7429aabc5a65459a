import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (pattern: string): string =>
  globSync(pattern)
    .map((path) => readFileSync(path, "utf8"))
    .join("");

test("each class that the markup of a page names has a rule", () => {
  const rules = read("packages/{tally/src,ui}/**/*.css");
  const named = [
    ...read("packages/tally/src/pages/**/!(*.test).tsx").matchAll(/ class="([^"]+)"/g),
  ];
  const classes = new Set(named.flatMap(([, names]) => names!.split(" ")));
  expect(classes.size).toBeGreaterThan(100);
  expect([...classes].filter((name) => !rules.includes(`.${name}`))).toEqual([]);
});
