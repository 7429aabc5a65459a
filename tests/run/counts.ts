import type { FileResult, ReportLine } from "./result-reporter.ts";

export type Counts = { passed: number; failed: number };

/**
 * `missing` are files that should have run and reported no result. Each is a failure. `unsteady` names tests that failed at first and
 * passed when their file ran again.
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

/** The first run, with the results of the second one for the files that ran again. */
export function withSecondRun(first: Outcome, second: Outcome): Outcome {
  const again = new Set(failedFiles(first));
  const files = [...first.files.filter(({ file }) => !again.has(file)), ...second.files];
  const { passed, failed } = addCounts(files);
  const stillFailed = new Set(failedFiles(second));
  const unsteady = [
    ...first.files.flatMap((result) => failureNames(result).map((name) => [result.file, name])),
    ...first.missing.map((file) => [file, file]),
  ]
    .filter(([file]) => !stillFailed.has(file!))
    .map(([, name]) => name!);
  return {
    passed,
    // Something besides a test can have failed too.
    failed: Math.max(failed + second.missing.length, Math.min(1, second.failed)),
    files,
    missing: second.missing,
    unsteady,
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
