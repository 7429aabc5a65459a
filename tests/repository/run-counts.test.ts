import { expect, test } from "vitest";
import { addCounts, countNodeTests, countRunAgain, countVitest } from "../run/counts.ts";

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
});

test("a unit test file that cannot be read is one failure", () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      file("passed", "passed", "passed"),
      file("failed", "passed", "failed"),
      file("failed"),
    ],
  };
  // 1 failed test + 1 file without any test in it.
  expect(countVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 2 });
});

test("a browser test that was skipped, cancelled or put off is a failure", () => {
  const counts = { passed: 10, failed: 1, cancelled: 2, skipped: 3, todo: 4 };
  expect(countNodeTests(counts)).toEqual({ passed: 10, failed: 10 });
});

test("a browser file that failed counts as it did when it was run again", () => {
  const none = { cancelled: 0, skipped: 0, todo: 0 };
  const report = {
    total: { passed: 10, failed: 3, ...none },
    failedFiles: { "a.test.ts": { passed: 4, failed: 2, ...none } },
  };
  // One failure is of a file that broke off, which is not run again; the other file has 4 + 2 tests.
  expect(countRunAgain(report, { passed: 5, failed: 1 })).toEqual({ passed: 11, failed: 2 });
});

test("suites add up", () => {
  const sum = addCounts([
    { passed: 1, failed: 0 },
    { passed: 41, failed: 2 },
  ]);
  expect(sum).toEqual({ passed: 42, failed: 2 });
});
