import { type FileEntry, toSeenFile } from "../file.ts";
import { splitByHash } from "./fingerprint.ts";
import { byFreeableBytes, type DuplicateGroup, freeableBytes } from "./group.ts";
import type { CreateHasher } from "./hash.ts";
import { createMemorySplitter } from "./split-in-memory.ts";
import { createAdaptiveLimit } from "../adaptive-limit.ts";
import { forEachParallel } from "../parallel.ts";
import { type ReadPart, splitByContent } from "./same-content.ts";
import { type ScanProgress, trackProgress } from "./scan-progress.ts";

export type FindOptions = {
  hash: CreateHasher;
  /** An abort ends the search soon, with the groups found so far. */
  signal?: AbortSignal;
  onProgress?: (progress: ScanProgress) => void;
  parallelReads?: number;
  /** A clock that never goes back. With it, files are read one at a time where the disk is faster so. */
  nowMs?: () => number;
  /** Files up to this size are read whole, because a second pass would cost more than it saves. Default: 64 KiB. */
  wholeBytes?: number;
};

/** `unreadable` lists the paths that could not be read; they are in no group. */
export type DuplicateScan = {
  groups: DuplicateGroup[];
  unreadable: string[];
  isComplete: boolean;
};

/**
 * Finds files of equal content: by size, then by hash, then byte for byte. Empty files are not duplicates. Sizes that may
 * free the most bytes are searched first, so that an aborted search has found the largest groups. Unreadable files are
 * reported, never thrown. Groups are sorted by freeable bytes.
 */
export async function findDuplicates(
  entries: readonly FileEntry[],
  { hash, signal, onProgress, parallelReads = 16, nowMs, wholeBytes = 64 << 10 }: FindOptions,
): Promise<DuplicateScan> {
  const buckets = groupCandidates(entries);
  const startBucket = trackProgress(entries.length, buckets, wholeBytes, onProgress);
  // A clock that stands still measures nothing.
  const limit = createAdaptiveLimit({ max: parallelReads, nowMs: nowMs ?? (() => 0) });
  const splitHeld = createMemorySplitter(hash);
  const splitByChunks = async (bucket: FileEntry[], read: ReadPart): Promise<FileEntry[][]> => {
    const candidates = await splitByHash(bucket, wholeBytes, read, hash);
    const split = await Promise.all(candidates.map((members) => splitByContent(members, read)));
    return split.flat();
  };
  const groups: DuplicateGroup[] = [];
  const unreadable = new Set<string>();

  await forEachParallel(buckets, parallelReads, async (bucket) => {
    if (signal?.aborted) return;
    const progress = startBucket(bucket);
    const read: ReadPart = (entry, from, to) =>
      limit(to - from, async () => {
        if (signal?.aborted) return undefined;
        try {
          const part = await entry.read(from, to);
          progress.onRead(to - from);
          return part;
        } catch {
          // Locked, changed or vanished since the walk: reported as unreadable.
          unreadable.add(entry.path);
          return undefined;
        }
      });
    const isSmall = (bucket[0]?.bytes ?? 0) <= wholeBytes;
    const classes =
      (isSmall && (await splitHeld(bucket, read))) || (await splitByChunks(bucket, read));
    // After an abort, a class may contain files that were not fully compared.
    if (signal?.aborted) return;
    const found = classes.map(toGroup);
    groups.push(...found);
    progress.onDone(found.length, sumFreeableBytes(found));
  });

  return {
    groups: groups.toSorted(byFreeableBytes),
    unreadable: [...unreadable].toSorted(),
    isComplete: !signal?.aborted,
  };
}

/** Groups entries by size. */
function groupCandidates(entries: readonly FileEntry[]): FileEntry[][] {
  // A path that is listed twice would count as its own copy.
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const filled = [...byPath.values()].filter((entry) => entry.bytes > 0);
  const freeable = (bucket: FileEntry[]) => (bucket[0]?.bytes ?? 0) * (bucket.length - 1);
  return [...Map.groupBy(filled, ({ bytes }) => bytes).values()]
    .filter((bucket) => bucket.length > 1)
    .toSorted((a, b) => freeable(b) - freeable(a));
}

const toGroup = (members: FileEntry[]): DuplicateGroup => ({
  bytes: members[0]?.bytes ?? 0,
  files: members.map(toSeenFile).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
});

const sumFreeableBytes = (groups: DuplicateGroup[]): number =>
  groups.reduce((sum, group) => sum + freeableBytes(group), 0);
