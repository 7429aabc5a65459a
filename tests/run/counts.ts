import type { FileResult, ReportLine } from "./result-reporter.ts";

export type Counts = { passed: number; failed: number };

/**
 * `missing` are files that should have run and reported no result. Each is a failure. `unsteady` names tests that failed in one
 * of two runs.
 */
export type Outcome = Counts & { files: FileResult[]; missing: string[]; unsteady?: string[] };

/** The names of a file's failed tests, or the file itself if it failed before its tests. */
export function failureNames({ file, failed, failures }: FileResult): string[] {
  if (failures.length > 0) return failures.map((name) => `${file} > ${name}`);
  return failed > 0 ? [`${file} (the file itself)`] : [];
}

/** Files that failed or gave no result. */
export const failedFiles = ({ files, missing }: Outcome): string[] => [
  ...files.filter(({ failed }) => failed > 0).map(({ file }) => file),
  ...missing,
];

/**
 * What failed in both runs of a file: a test that passed in one of them is not broken. A file that failed before its tests is
 * not compared.
 */
function failedTwice(first: FileResult | undefined, second: FileResult): FileResult {
  if (!first || first.failures.length === 0 || second.failures.length === 0) return second;
  const failures = second.failures.filter((name) => first.failures.includes(name));
  const passed = second.passed + second.failures.length - failures.length;
  return { ...second, passed, failed: failures.length, failures };
}

/** The first run, with the results of the second one for the files that ran again. */
export function withSecondRun(first: Outcome, second: Outcome): Outcome {
  const again = new Set(failedFiles(first));
  const repeated = second.files.map((result) =>
    failedTwice(
      first.files.find(({ file }) => file === result.file),
      result,
    ),
  );
  const files = [...first.files.filter(({ file }) => !again.has(file)), ...repeated];
  // Of these files no test is known to have passed.
  const lost = new Set([
    ...second.missing,
    ...repeated.filter(({ failed, failures }) => failed > failures.length).map(({ file }) => file),
  ]);
  const stillFailed = new Set(repeated.flatMap(failureNames));
  const unsteady = [first, second].flatMap((run) => [
    ...run.files
      .filter(({ file }) => again.has(file) && !lost.has(file))
      .flatMap(failureNames)
      .filter((name) => !stillFailed.has(name)),
    ...run.missing.filter((file) => !lost.has(file)),
  ]);
  // Something besides a test can have failed too.
  const besides = second.failed - addCounts(second.files).failed - second.missing.length;
  const { passed, failed } = addCounts(files);
  return {
    passed,
    failed: failed + second.missing.length + besides,
    files,
    missing: second.missing,
    unsteady: [...new Set(unsteady)],
  };
}

export const readReport = (text: string): ReportLine[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ReportLine);

/** Files that should have run but were not reached by their worker. */
export function filesNotBegun(lines: readonly ReportLine[]): string[] {
  const begun = new Set(lines.flatMap((line) => ("begun" in line ? [line.begun] : [])));
  return lines
    .flatMap((line) => ("expected" in line ? line.expected : []))
    .filter((file) => !begun.has(file));
}

/** Counts the reporter's results. A run that failed without a failed test is one failure. */
export function countReport(lines: readonly ReportLine[], isSuccessful: boolean): Outcome {
  const files = lines.filter((line) => "file" in line);
  const reported = new Set(files.map(({ file }) => file));
  const missing = lines
    .flatMap((line) => ("expected" in line ? line.expected : []))
    .filter((file) => !reported.has(file));
  const { passed, failed } = addCounts(files);
  const failures = failed + missing.length;
  return { passed, failed: isSuccessful ? failures : Math.max(1, failures), files, missing };
}

export const addCounts = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
});
