import { type FileEntry, seenOf, type SeenFile } from "../file.ts";
import { beginningOf } from "./fingerprint.ts";
import type { DuplicateGroup } from "./group.ts";
import type { CreateHasher } from "./hash.ts";
import { createRecent } from "./recent-content.ts";
import { isEqual } from "./same-content.ts";

/** Copies mostly lie near each other: what was read of late is compared at once instead of being read again. */
const recentBytes = 8 << 20;

/** A file that may be a copy: another one has its size and begins with the same hash. */
export type Candidate = SeenFile & { print: bigint };

/** Files of one size that begin alike. `place` is where the content of the first lies, if it was read whole. */
type Alike = {
  print: bigint;
  first: SeenFile;
  others?: SeenFile[];
  place: number | undefined;
  areEqual: boolean;
};

export type Candidates = {
  /** Takes a file in; what can be said of it is known once this is fulfilled. Never rejects. */
  add: (entry: FileEntry) => Promise<void>;
  /** Those found equal so far, byte for byte. */
  groups: () => DuplicateGroup[];
  /** Those that look alike so far and are still to be compared, two or more in each class. */
  classes: () => Candidate[][];
  unreadable: readonly string[];
};

/**
 * Sorts files by size and by the hash of their beginning while a folder is still walked. Of each size only the first file
 * waits to be read until a second one comes; of all others a few numbers stay in memory, and of small ones the content for
 * a while.
 */
export function createCandidates(hash: CreateHasher): Candidates {
  const firsts = new Map<number, FileEntry | "read">();
  const classes = new Map<string, Alike>();
  const unreadable: string[] = [];
  const recent = createRecent(recentBytes);
  const sort = (entry: FileEntry, content: Uint8Array) => {
    const hasher = hash();
    hasher.update(content);
    const print = hasher.digest();
    const key = `${entry.bytes} ${print}`;
    const file = seenOf(entry);
    const alike = classes.get(key);
    if (!alike) {
      const place = content.length === entry.bytes ? recent.put(content) : undefined;
      classes.set(key, { print, first: file, place, areEqual: true });
      return;
    }
    (alike.others ??= []).push(file);
    const first = recent.at(alike.place, entry.bytes);
    alike.areEqual &&= first !== undefined && isEqual(first, content);
  };
  const take = async (entry: FileEntry) => {
    try {
      sort(entry, await entry.read(0, beginningOf(entry.bytes)));
    } catch {
      // Locked, changed or vanished since it was listed: the person is told, the others go on.
      unreadable.push(entry.path);
    }
  };
  const several = (areEqual: boolean) =>
    [...classes.values()]
      .filter((alike) => alike.others !== undefined && alike.areEqual === areEqual)
      .map(({ print, first, others = [] }) => ({ print, files: [first, ...others] }));
  return {
    add: async (entry) => {
      if (entry.bytes === 0) return;
      const first = firsts.get(entry.bytes);
      if (first === undefined) {
        firsts.set(entry.bytes, entry);
        return;
      }
      firsts.set(entry.bytes, "read");
      await Promise.all(first === "read" ? [take(entry)] : [take(first), take(entry)]);
    },
    groups: () =>
      several(true).map(({ files }) => ({
        bytes: files[0]!.bytes,
        files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      })),
    classes: () =>
      several(false).map(({ print, files }) => files.map((file) => ({ ...file, print }))),
    unreadable,
  };
}
