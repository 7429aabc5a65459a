import { expect, test } from "vitest";
import {
  addCounts,
  countReport,
  failedFiles,
  filesNotBegun,
  readReport,
  withSecondRun,
} from "../../run/counts.ts";

const result = (file: string, passed: number, failed: number) => ({
  file,
  passed,
  failed,
  durationMs: 1,
  failures: [] as string[],
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

const outcome = (
  files: ReturnType<typeof result>[],
  missing: string[] = [],
): ReturnType<typeof countReport> => {
  const { passed, failed } = addCounts(files);
  return { passed, failed: failed + missing.length, files, missing };
};

test("a file that passes when it runs again counts as passed, and its failed tests are named", () => {
  const failed = { ...result("a.test.ts", 3, 1), failures: ["one > two"] };
  const first = outcome([failed, result("b.test.ts", 2, 0)], ["c.test.ts"]);
  expect(failedFiles(first)).toEqual(["a.test.ts", "c.test.ts"]);
  const both = withSecondRun(
    first,
    outcome([result("a.test.ts", 4, 0), result("c.test.ts", 1, 0)]),
  );
  // 4 of a + 2 of b + 1 of c.
  expect(both).toMatchObject({ passed: 7, failed: 0, missing: [] });
  expect(both.unsteady).toEqual(["a.test.ts > one > two", "c.test.ts"]);
});

test("a file that fails twice, or dies when it runs again, stays a failure", () => {
  const first = outcome([result("a.test.ts", 3, 1), result("b.test.ts", 2, 1)]);
  const both = withSecondRun(first, outcome([result("a.test.ts", 3, 1)], ["b.test.ts"]));
  // The failed test of a + b, which gave no result.
  expect(both).toMatchObject({ passed: 3, failed: 2, missing: ["b.test.ts"], unsteady: [] });
});

test("a test that fails only when its file runs again is unsteady, not failed", () => {
  const failing = (...failures: string[]) => ({
    ...result("a.test.ts", 4 - failures.length, failures.length),
    failures,
  });
  const both = withSecondRun(outcome([failing("one")]), outcome([failing("two")]));
  expect(both).toMatchObject({ passed: 4, failed: 0 });
  expect(both.unsteady).toEqual(["a.test.ts > one", "a.test.ts > two"]);
  const same = withSecondRun(outcome([failing("one", "three")]), outcome([failing("two", "one")]));
  expect(same).toMatchObject({ passed: 3, failed: 1 });
  expect(same.unsteady).toEqual(["a.test.ts > three", "a.test.ts > two"]);
});

test("a second run that fails without a failed test is one failure", () => {
  const first = outcome([{ ...result("a.test.ts", 3, 1), failures: ["one"] }]);
  const second = { ...outcome([result("a.test.ts", 4, 0)]), failed: 1 };
  expect(withSecondRun(first, second)).toMatchObject({ passed: 4, failed: 1 });
});
