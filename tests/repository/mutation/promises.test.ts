import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readText, root } from "../built.ts";
import { mutations } from "./promises.ts";

test.each(mutations)("the code behind “$promise” is where its mutation expects it", (mutation) => {
  const { file, changes, tests } = mutation;
  expect(existsSync(path.join(root, file)), file).toBe(true);
  for (const { original } of changes) {
    expect(readText(file).split(original).length - 1, `occurrences of ${original}`).toBe(1);
  }
  for (const name of tests) expect(existsSync(path.join(root, name)), name).toBe(true);
});
