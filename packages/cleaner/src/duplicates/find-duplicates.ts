import { type FileEntry, seenOf } from "../file.ts";
import { splitByHash } from "./fingerprint.ts";
import { type DuplicateGroup, freeableBytes } from "./group.ts";
import type { CreateHasher } from "./hash.ts";
import { createHolder } from "./split-in-memory.ts";
import { createLimit, forEachParallel } from "../parallel.ts";
import { type ReadPart, splitByContent } from "./same-content.ts";
import { type ScanProgress, trackProgress } from "./scan-progress.ts";

export type FindOptions = {
  hash: CreateHasher;
  /** Aborting ends the search soon; what was found until then is kept. */
  signal?: AbortSignal;
  onProgress?: (progress: ScanProgress) => void;
  parallelReads?: number;
  /** Up to here a file is read whole at once: a second pass would cost more than it spares. 64 KiB unless told. */
  wholeBytes?: number;
};

/** `unreadable` lists the paths that could not be read; they are in no group. */
export type DuplicateScan = {
  groups: DuplicateGroup[];
  unreadable: string[];
  isComplete: boolean;
};

/**
 * Finds files of equal content: by size, then by hash, then byte for byte. Empty files are not duplicates.
 * The sizes that may free most come first, so that a search stopped early has found what matters. Never
 * rejects because of a file; groups are sorted by what they may free.
 */
export async function findDuplicates(
  entries: readonly FileEntry[],
  { hash, signal, onProgress, parallelReads = 16, wholeBytes = 64 << 10 }: FindOptions,
): Promise<DuplicateScan> {
  const buckets = bucketsOfAlike(entries);
  const startBucket = trackProgress(entries.length, buckets, onProgress);
  const limit = createLimit(parallelReads);
  const splitHeld = createHolder(hash);
  const splitApart = async (bucket: FileEntry[], read: ReadPart): Promise<FileEntry[][]> => {
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
      limit(async () => {
        if (signal?.aborted) return undefined;
        try {
          const part = await entry.read(from, to);
          progress.onRead(to - from);
          return part;
        } catch {
          // Locked, changed or vanished since the walk: the person is told, the others go on.
          unreadable.add(entry.path);
          return undefined;
        }
      });
    const isSmall = (bucket[0]?.bytes ?? 0) <= wholeBytes;
    const classes =
      (isSmall && (await splitHeld(bucket, read))) || (await splitApart(bucket, read));
    // Past an abort a class may hold files that were not compared to their end.
    if (signal?.aborted) return;
    const found = classes.map(groupOf);
    groups.push(...found);
    progress.onDone(found.length, sumOf(found));
  });

  return {
    groups: groups.toSorted(byFreeableBytes),
    unreadable: [...unreadable].toSorted(),
    isComplete: !signal?.aborted,
  };
}

/** By size, and by what is known of their beginning. */
function bucketsOfAlike(entries: readonly FileEntry[]): FileEntry[][] {
  // A path that is listed twice would be a copy of itself.
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const filled = [...byPath.values()].filter((entry) => entry.bytes > 0);
  const freeable = (bucket: FileEntry[]) => (bucket[0]?.bytes ?? 0) * (bucket.length - 1);
  return [
    ...Map.groupBy(filled, ({ bytes, print }) =>
      print === undefined ? bytes : `${bytes} ${print}`,
    ).values(),
  ]
    .filter((bucket) => bucket.length > 1)
    .toSorted((a, b) => freeable(b) - freeable(a));
}

const groupOf = (members: FileEntry[]): DuplicateGroup => ({
  bytes: members[0]?.bytes ?? 0,
  files: members.map(seenOf).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
});

const sumOf = (groups: DuplicateGroup[]): number =>
  groups.reduce((sum, group) => sum + freeableBytes(group), 0);

const byFreeableBytes = (a: DuplicateGroup, b: DuplicateGroup): number =>
  freeableBytes(b) - freeableBytes(a) ||
  ((a.files[0]?.path ?? "") < (b.files[0]?.path ?? "") ? -1 : 1);
