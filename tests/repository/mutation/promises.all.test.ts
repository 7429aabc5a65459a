import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../built.ts";
import { copyTree } from "./copy-tree.ts";
import { mutations } from "./promises.ts";

type Report = { numPassedTests: number; numFailedTests: number };

/** Runs test files with Vitest in a tree. Rejects if none of their tests ran. */
async function runTests(tree: string, tests: readonly string[]): Promise<Report> {
  const file = path.join(tree, `report-${performance.now()}.json`);
  const vitest = path.join(tree, "node_modules/vitest/vitest.mjs");
  const reuse = existsSync(path.join(tree, "packages/tally/dist")) ? { REUSE_BUILD: "1" } : {};
  const output = await promisify(execFile)(
    process.execPath,
    [vitest, "run", "--reporter=json", `--outputFile=${file}`, ...tests],
    { cwd: tree, env: { ...process.env, ...reuse, VITEST: undefined }, maxBuffer: 1 << 26 },
  ).catch((error: { stdout: string; stderr: string }) => error);
  const report = existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as Report);
  // A file that cannot be loaded has no failed test, and would prove nothing.
  if (!report || report.numPassedTests + report.numFailedTests === 0) {
    throw new Error(`No test ran:\n${output.stdout}${output.stderr}`);
  }
  return report;
}

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
