import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readText, root } from "../built.ts";

/** The rows of the extension's tables in `docs/security.md`, without their heads. */
const [, ofExtension = ""] =
  /## The extension\n([\s\S]*?)\n## /.exec(readText("docs/security.md")) ?? [];
const isRule = (line: string | undefined) => /^\|[ |-]+$/.test(line ?? "");
const rows = ofExtension
  .split("\n")
  .filter(
    (line, index, lines) => line.startsWith("|") && !isRule(line) && !isRule(lines[index + 1]),
  )
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const testsOf = (row: readonly string[]) =>
  Array.from((row.at(-1) ?? "").matchAll(/`([^`]+)`/g), ([, file]) => file!);

test("each threat to the extension has five cells, and names test files that exist", () => {
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.filter(Boolean), row.join(" | ")).toHaveLength(5);
    expect(testsOf(row), row.join(" | ")).not.toEqual([]);
    for (const file of testsOf(row)) {
      expect(file).toMatch(/\.test\.tsx?$/);
      expect(existsSync(path.join(root, file)), file).toBe(true);
    }
  }
});

test("each threat in the summary for security officers names a test", () => {
  const summary = readText("docs/deploiement/menaces.fr.md")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2);
  expect(summary.length).toBeGreaterThan(5);
  expect(summary.filter((row) => !/`[\w./-]+\.test\.tsx?`[^|]*\|$/.test(row))).toEqual([]);
});

test("each hostile browser test guards against a threat of the table", () => {
  const named = new Set(rows.flatMap(testsOf));
  const files = globSync("tests/e2e/hostile/**/*.test.ts", { cwd: root });
  expect(
    files.map((file) => file.replaceAll("\\", "/")).filter((file) => !named.has(file)),
  ).toEqual([]);
});
