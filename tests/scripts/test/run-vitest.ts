import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root, succeeds } from "./run-command.ts";

/** `failures` are the names of failed tests. */
export type Outcome = { passed: number; failed: number; failures: string[] };

/** What is read of the report of Vitest. */
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
};

/** Every test has its own time limit; this one ends a worker that is in an endless loop. */
const limitMs = 3 * 3_600_000;

/** A run that fails without a failed test, for example in a hook, is one failure. */
function readOutcome(report: string, isSuccessful: boolean): Outcome {
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(report) as Report;
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName }) => `${path.relative(root, name)} > ${fullName}`),
  );
  return { passed, failed: Math.max(numFailedTests, isSuccessful ? 0 : 1), failures };
}

/** Runs test files with Vitest and counts the results. */
export async function runVitest(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), "test-report-"));
  const file = path.join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const isSuccessful = await succeeds("vitest", ["run", ...reporters, ...words], {
      limitMs,
      env,
    });
    return readOutcome(readFileSync(file, "utf8"), isSuccessful);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
