import type { NodeTestCounts } from "./count-reporter.ts";

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

/** Counts a browser run. A test that was skipped or put off did not run, and that is a failure here. */
export function countNodeTests(text: string): Counts {
  const { passed, failed, cancelled, skipped, todo }: NodeTestCounts = JSON.parse(text);
  return { passed, failed: failed + cancelled + skipped + todo };
}

export const addCounts = (counts: Counts[]): Counts => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
});
