import { expect, test } from "vitest";
import { addCounts, countReport, filesNotBegun, readReport } from "../run/counts.ts";

const result = (file: string, passed: number, failed: number) => ({
  file,
  passed,
  failed,
  durationMs: 1,
  failures: [],
});
const lines = [
  { expected: ["a.test.ts", "b.test.ts", "c.test.ts"] },
  { begun: "a.test.ts" },
  { begun: "b.test.ts" },
  result("a.test.ts", 3, 1),
];

test("a file without a result is one failure, by name", () => {
  // 1 failed test of a + b, which was interrupted, + c, which never started.
  expect(countReport(lines, false)).toMatchObject({
    passed: 3,
    failed: 3,
    missing: ["b.test.ts", "c.test.ts"],
  });
});

test("files that had not started when a run was interrupted are known", () => {
  expect(filesNotBegun(lines)).toEqual(["c.test.ts"]);
});

test("a run that failed without a failed test is one failure", () => {
  const green = [{ expected: ["a.test.ts"] }, result("a.test.ts", 3, 0)];
  expect(countReport(green, true)).toMatchObject({ passed: 3, failed: 0 });
  expect(countReport(green, false)).toMatchObject({ passed: 3, failed: 1 });
});

test("a report that was cut off after any line is read", () => {
  expect(readReport(`${JSON.stringify(lines[0])}\n`)).toEqual([lines[0]]);
  expect(readReport("")).toEqual([]);
});

test("the counts of suites are summed", () => {
  const sum = addCounts([
    { passed: 1, failed: 0 },
    { passed: 41, failed: 2 },
  ]);
  expect(sum).toEqual({ passed: 42, failed: 2 });
});
