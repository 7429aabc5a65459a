import { openingBytes } from "../adaptive-limit.ts";
import { type FileEntry, type FileFacts, toFacts, toSeenFile } from "../file.ts";
import { createByteBudget } from "../parallel.ts";
import {
  type Content,
  type ContentClass,
  createContentClass,
  type KnownContent,
} from "./content-class.ts";
import { comparedAtOnceBytes, type ReadPart } from "./equal-content.ts";
import type { FileFingerprint, Fingerprint } from "./fingerprints.ts";
import { byFreeableBytes, type DuplicateGroup } from "./group.ts";
import type { CreateHasher } from "./hash.ts";
import { createRecentContent } from "./recent-content.ts";

/** What is read first of a file, to find those that may equal it. */
const beginningBytes = 4 << 10;
/** Smaller files are read whole: in a browser, slicing costs more than reading this much (measured). */
const smallBytes = 64 << 10;
/** Copies are often close to each other in the walk: recently read contents are kept, so that most need not be read again. */
const recentBytes = 8 << 20;
/** The contents in memory while they are compared: as many as a browser reads at once. */
const defaultComparedBytes = 24 << 20;

/** `leftBytes` is what at most remains to be read of the files added so far. */
export type FinderProgress = {
  doneBytes: number;
  leftBytes: number;
  foundGroups: number;
  freeableBytes: number;
};

export type FinderOptions = {
  signal?: AbortSignal | undefined;
  /** The contents in memory while they are compared. */
  comparedBytes?: number;
  /** The fingerprint of an unchanged file from an earlier scan. Files with one are not read, unless another has equal beginning. */
  remembered?: (file: FileFacts) => Fingerprint | undefined;
};

export type DuplicateFinder = {
  /** Adds a file; resolves once its beginning was read and compared. Unreadable files and an abort do not reject. */
  add: (entry: FileEntry) => Promise<void>;
  /** Resolves once all files added before are compared. */
  finish: () => Promise<void>;
  /** The groups found so far, each compared byte for byte; those that free most first. */
  groups: () => DuplicateGroup[];
  progress: () => FinderProgress;
  /** What is to be remembered for the next scan: every file that was read or remembered. */
  fingerprints: () => FileFingerprint[];
  /** Paths that could not be read, sorted; they are in no group. */
  unreadable: () => string[];
};

/** What a file adds to `leftBytes`. */
export const workBytes = ({ bytes }: FileFacts): number => openingBytes + bytes;

/** Files of one size and beginning. Most have no second file, and need no class. */
type Beginning = { beginning: bigint; first: Content; alike: ContentClass | undefined };

/**
 * Finds files of equal content while they are listed: by size, then by the hash of their beginning, then byte for byte. A
 * file of unique size is never read, an empty one is no duplicate. An abort ends the reading; files that were not compared
 * are in no group.
 */
export function createDuplicateFinder(
  hash: CreateHasher,
  {
    signal,
    comparedBytes = defaultComparedBytes,
    remembered = () => undefined,
  }: FinderOptions = {},
): DuplicateFinder {
  const firsts = new Map<number, FileEntry | "read">();
  const classes = new Map<string, Beginning>();
  const unreadable = new Set<string>();
  const recent = createRecentContent(recentBytes);
  const seen = new Set<string>();
  /** The files that are being read or wait for it, with the bytes left of each. */
  const leftOf = new Map<FileEntry, number>();
  const running = new Map<FileEntry, Promise<void>>();
  const withinBudget = createByteBudget(comparedBytes);
  let foundGroups = 0;
  let freeableBytes = 0;
  let doneBytes = 0;
  let leftBytes = 0;

  /** Counts bytes as read, at most those that were left of the file. */
  const advance = (entry: FileEntry, bytes: number) => {
    const left = leftOf.get(entry);
    if (left === undefined) return;
    const step = Math.min(bytes, left);
    leftOf.set(entry, left - step);
    leftBytes -= step;
    doneBytes += step;
  };
  const onEqual = ({ bytes }: FileEntry, count: number) => {
    if (count === 2) foundGroups += 1;
    freeableBytes += bytes;
  };
  const read: ReadPart = async (entry, from, to) => {
    signal?.throwIfAborted();
    try {
      const part = await entry.read(from, to);
      advance(entry, to - from);
      return part;
    } catch {
      signal?.throwIfAborted();
      // Locked, changed or vanished since it was listed.
      unreadable.add(entry.path);
      return undefined;
    }
  };
  const compare = async (entry: FileEntry, beginning: bigint, known: KnownContent) => {
    const key = `${entry.bytes} ${beginning}`;
    const found = classes.get(key);
    if (!found) {
      const { whole, remembered: number } = known;
      const first = { files: [entry], place: whole && recent.put(whole), remembered: number };
      classes.set(key, { beginning, first, alike: undefined });
      return;
    }
    found.alike ??= createContentClass(found.first, { hash, recent, read, onEqual });
    const { alike } = found;
    const bytes = 2 * Math.min(entry.bytes, comparedAtOnceBytes);
    await withinBudget(bytes, () => alike.add(entry, known));
  };
  /** Resolves once the beginning is read, to a promise for the comparison with the files of equal beginning. */
  const classify = async (entry: FileEntry): Promise<{ comparing?: Promise<void> }> => {
    const earlier = remembered(entry);
    if (earlier) {
      const { beginning, content } = earlier;
      return { comparing: compare(entry, beginning, { remembered: content }) };
    }
    const prefix = await read(entry, 0, entry.bytes <= smallBytes ? entry.bytes : beginningBytes);
    if (!prefix) return {};
    const hasher = hash();
    hasher.update(prefix);
    const whole = prefix.length === entry.bytes ? prefix : undefined;
    const comparing = compare(entry, hasher.digest(), { whole });
    // A whole content stays in memory until it is compared, so that not too many may be added meanwhile.
    if (whole) await comparing;
    entry.release?.(prefix);
    return { comparing };
  };
  const take = async (entry: FileEntry) => {
    leftBytes += workBytes(entry);
    leftOf.set(entry, workBytes(entry));
    const end = () => {
      advance(entry, Infinity);
      leftOf.delete(entry);
      running.delete(entry);
    };
    const ignoreAbort = (error: unknown) => {
      // After an abort, the file is in no group.
      if (!signal?.aborted) throw error;
    };
    const classifying = classify(entry);
    running.set(
      entry,
      classifying
        .then(({ comparing }) => comparing)
        .catch(ignoreAbort)
        .finally(end),
    );
    await classifying.catch(ignoreAbort);
  };
  const contentsOf = ({ first, alike }: Beginning) => alike?.contents() ?? [first];
  const groups = (): DuplicateGroup[] =>
    [...classes.values()]
      .flatMap(contentsOf)
      .filter(({ files }) => files.length > 1)
      .map(({ files, remembered: number }) => ({
        bytes: files[0]!.bytes,
        files: files.map(toSeenFile).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
        ...(number !== undefined && { isRemembered: true }),
      }))
      .toSorted(byFreeableBytes);
  const fingerprints = (): FileFingerprint[] =>
    [...classes.values()].flatMap((found) =>
      contentsOf(found).flatMap(({ files }, content) =>
        files.map((file) => ({ ...toFacts(file), beginning: found.beginning, content })),
      ),
    );
  return {
    add: async (entry) => {
      // A path that is listed twice would count as its own copy.
      if (entry.bytes === 0 || seen.has(entry.path)) return;
      seen.add(entry.path);
      const first = firsts.get(entry.bytes);
      if (first === undefined) {
        firsts.set(entry.bytes, entry);
        return;
      }
      firsts.set(entry.bytes, "read");
      await Promise.all(first === "read" ? [take(entry)] : [take(first), take(entry)]);
    },
    finish: async () => {
      // A comparison may begin while others are awaited.
      while (running.size > 0) await Promise.all(running.values());
    },
    groups,
    fingerprints,
    progress: () => ({ doneBytes, leftBytes, foundGroups, freeableBytes }),
    unreadable: () => [...unreadable].toSorted(),
  };
}
