import { type FileEntry, toSeenFile, type SeenFile } from "../file.ts";
import { prefixLength } from "./fingerprint.ts";
import type { DuplicateGroup } from "./group.ts";
import type { CreateHasher } from "./hash.ts";
import { createRecentContent } from "./recent-content.ts";
import { isEqual } from "./same-content.ts";

/** Copies are often close to each other in the walk: recently read contents are kept, so that most need not be read again. */
const recentBytes = 8 << 20;

/** A possible duplicate: another file has the same size and the same hash of its beginning. */
export type Candidate = SeenFile & { prefixHash: bigint };

/** Files of equal size and prefix hash. `place` locates the content of the first one, if it was read whole. */
type Alike = {
  prefixHash: bigint;
  first: SeenFile;
  others?: SeenFile[];
  place: number | undefined;
  areEqual: boolean;
};

export type Candidates = {
  /** Adds a file; resolves once the file is classified. Never rejects. */
  add: (entry: FileEntry) => Promise<void>;
  /** Groups of files already compared byte for byte. */
  groups: () => DuplicateGroup[];
  /** Classes of two or more possible duplicates that still have to be compared. */
  classes: () => Candidate[][];
  unreadable: readonly string[];
};

/**
 * Classifies files by size and prefix hash during the walk. The first file of each size is read only once a second one is
 * found. Of the other files only a few numbers stay in memory, and the content of small ones for a while.
 */
export function createCandidates(hash: CreateHasher): Candidates {
  const firsts = new Map<number, FileEntry | "read">();
  const classes = new Map<string, Alike>();
  const unreadable: string[] = [];
  const recent = createRecentContent(recentBytes);
  const sort = (entry: FileEntry, content: Uint8Array) => {
    const hasher = hash();
    hasher.update(content);
    const prefixHash = hasher.digest();
    const key = `${entry.bytes} ${prefixHash}`;
    const file = toSeenFile(entry);
    const alike = classes.get(key);
    if (!alike) {
      const place = content.length === entry.bytes ? recent.put(content) : undefined;
      classes.set(key, { prefixHash, first: file, place, areEqual: true });
      return;
    }
    (alike.others ??= []).push(file);
    const first = recent.at(alike.place, entry.bytes);
    alike.areEqual &&= first !== undefined && isEqual(first, content);
  };
  const take = async (entry: FileEntry) => {
    try {
      sort(entry, await entry.read(0, prefixLength(entry.bytes)));
    } catch {
      // Locked, changed or vanished since it was listed: reported as unreadable.
      unreadable.push(entry.path);
    }
  };
  const several = (areEqual: boolean) =>
    [...classes.values()]
      .filter((alike) => alike.others !== undefined && alike.areEqual === areEqual)
      .map(({ prefixHash, first, others = [] }) => ({ prefixHash, files: [first, ...others] }));
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
      several(false).map(({ prefixHash, files }) => files.map((file) => ({ ...file, prefixHash }))),
    unreadable,
  };
}
