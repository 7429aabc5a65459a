import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../built.ts";
import { copyTree } from "./copy-tree.ts";
import { mutations } from "./promises.ts";
import { runTests } from "./run-tests.ts";

let tree = "";
beforeAll(() => {
  tree = copyTree(root);
});
afterAll(() => rmSync(tree, { recursive: true }));

test("the tests of every promise pass while it is kept", async () => {
  const files = [...new Set(mutations.flatMap(({ tests }) => tests))];
  expect(await runTests(tree, files)).toMatchObject({ numFailedTests: 0 });
}, 600_000);

test.each(mutations)(
  "breaking it makes a test fail: $promise",
  async ({ file, changes, tests }) => {
    const target = path.join(tree, file);
    const source = readFileSync(target, "utf8");
    const broken = changes.reduce(
      (text, change) => text.replace(change.original, () => change.broken),
      source,
    );
    writeFileSync(target, broken);
    try {
      expect((await runTests(tree, tests)).numFailedTests).toBeGreaterThan(0);
    } finally {
      writeFileSync(target, source);
    }
  },
  300_000,
);
