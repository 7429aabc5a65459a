import type { FileResult, ReportLine } from "./result-reporter.ts";

export type Counts = { passed: number; failed: number };

/** `missing` are files that should have run and reported no result. Each is a failure. */
export type Outcome = Counts & { files: FileResult[]; missing: string[] };

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
