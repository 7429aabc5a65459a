import { type FileFacts, toFacts } from "../file.ts";
import { dayMs, type Finding } from "./finding.ts";
import { isProgramFile } from "./program-files.ts";

type OldestOptions = {
  nowMs: number;
  /** Files modified within the last `days` are left out. */
  days: number;
  /** A public body may not destroy records because of their age: in work mode nothing is found. */
  isWorkMode: boolean;
};

/**
 * Files not modified for `days`, oldest first. Reading a file leaves no trace, so the confidence is only `likely`. Files dated
 * before 1980 are left out: the date comes from a disk without a clock.
 */
export function oldestUntouched(
  files: readonly FileFacts[],
  { nowMs, days, isWorkMode }: OldestOptions,
): Finding[] {
  if (isWorkMode) return [];
  const latestMs = nowMs - days * dayMs;
  return files
    .filter(
      ({ path, bytes, modifiedAtMs }) =>
        bytes > 0 &&
        modifiedAtMs > Date.UTC(1980, 0, 2) &&
        modifiedAtMs <= latestMs &&
        !isProgramFile(path),
    )
    .toSorted((a, b) => a.modifiedAtMs - b.modifiedAtMs || (a.path < b.path ? -1 : 1))
    .map((file) => ({
      ...toFacts(file),
      kind: "old",
      reason: "untouched",
      confidence: "likely",
    }));
}
