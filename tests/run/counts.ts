import type { NodeTestCounts, NodeTestReport } from "./count-reporter.ts";

export type Counts = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/** Counts a report of `vitest --reporter=json`. A file that could not even be read counts as one failure. */
export function countVitest(text: string): Counts {
  const { numPassedTests, numFailedTests, testResults }: VitestReport = JSON.parse(text);
  const broken = testResults.filter(
    (file) =>
      file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** Counts browser tests. A test that was skipped or put off did not run, and that is a failure here. */
export const countNodeTests = ({
  passed,
  failed,
  cancelled,
  skipped,
  todo,
}: NodeTestCounts): Counts => ({
  passed,
  failed: failed + cancelled + skipped + todo,
});

/** What a run counts once the files in which something failed have been run again. */
export function countRunAgain({ total, failedFiles }: NodeTestReport, again: Counts): Counts {
  const counted = Object.values(failedFiles).map(countNodeTests);
  const { passed, failed } = countNodeTests(total);
  const before = addCounts(counted);
  return addCounts([{ passed: passed - before.passed, failed: failed - before.failed }, again]);
}

export const addCounts = (counts: Counts[]): Counts => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
});
