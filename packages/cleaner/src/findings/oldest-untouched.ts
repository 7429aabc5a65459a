import { type FileFacts, factsOf } from "../file.ts";
import type { Finding } from "./finding.ts";
import { isOfPrograms } from "./program-files.ts";

const dayMs = 86_400_000;

type OldestOptions = {
  nowMs: number;
  /** Files changed within these days are left out. */
  days: number;
  /** A public body may not destroy records because of their age: nothing is ever found then. */
  isWorkMode: boolean;
};

/**
 * Files nobody changed for `days`, the oldest first. Reading a file leaves no trace, so that "untouched" stays likely. A
 * time before 1980 is that of a disk without a clock and says nothing.
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
        !isOfPrograms(path),
    )
    .toSorted((a, b) => a.modifiedAtMs - b.modifiedAtMs || (a.path < b.path ? -1 : 1))
    .map((file) => ({
      ...factsOf(file),
      kind: "old",
      reason: "untouched",
      confidence: "likely",
    }));
}
