import { createAdaptiveLimit } from "../adaptive-limit.ts";
import type { FileEntry } from "../file.ts";
import { forEachParallel } from "../parallel.ts";
import { createDuplicateFinder, workBytes } from "./duplicate-finder.ts";
import type { DuplicateGroup } from "./group.ts";
import type { CreateHasher } from "./hash.ts";

export type FindOptions = {
  hash: CreateHasher;
  /** An abort ends the search soon, with the groups found so far. */
  signal?: AbortSignal;
  onProgress?: (progress: ScanProgress) => void;
  parallelReads?: number;
  /** A clock that never goes back. With it, files are read one at a time where the disk is faster so. */
  nowMs?: () => number;
};

/** `share` is the completed part of the work, from 0 to 1. */
export type ScanProgress = { share: number; foundGroups: number; freeableBytes: number };

/** `unreadable` lists the paths that could not be read; they are in no group. */
export type DuplicateScan = {
  groups: DuplicateGroup[];
  unreadable: string[];
  isComplete: boolean;
};

/** Enough for the four reads that Node.js runs at once. */
const comparedBytes = 4 << 20;

/**
 * Finds files of equal content among files that are all known, with `createDuplicateFinder`. Sizes that may free the most bytes
 * are searched first, so that an aborted search has found the largest groups.
 */
export async function findDuplicates(
  entries: readonly FileEntry[],
  { hash, signal, onProgress, parallelReads = 16, nowMs = () => 0 }: FindOptions,
): Promise<DuplicateScan> {
  // A clock that stands still measures nothing, and the limit never changes.
  const limit = createAdaptiveLimit({ max: parallelReads, nowMs });
  const candidates = candidatesOf(entries);
  const totalBytes = candidates.reduce((sum, entry) => sum + workBytes(entry), 0);
  const finder = createDuplicateFinder(hash, { signal, comparedBytes });
  const report = () => {
    const { doneBytes, foundGroups, freeableBytes } = finder.progress();
    const share = totalBytes === 0 ? 1 : doneBytes / totalBytes;
    onProgress?.({ share, foundGroups, freeableBytes });
  };
  report();
  await forEachParallel(candidates, parallelReads, async (entry) => {
    if (signal?.aborted) return;
    const read = (from: number, to: number) =>
      limit(to - from, () => {
        signal?.throwIfAborted();
        report();
        return entry.read(from, to);
      });
    await finder.add({ ...entry, read });
  });
  await finder.finish();
  report();
  return { groups: finder.groups(), unreadable: finder.unreadable(), isComplete: !signal?.aborted };
}

/** The files that are not the only one of their size. */
function candidatesOf(entries: readonly FileEntry[]): FileEntry[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const freeable = (alike: FileEntry[]) => alike[0]!.bytes * (alike.length - 1);
  return [...Map.groupBy(byPath.values(), ({ bytes }) => bytes).values()]
    .filter((alike) => freeable(alike) > 0)
    .toSorted((a, b) => freeable(b) - freeable(a))
    .flat();
}
