import type { FileEntry } from "../file.ts";
import type { CreateHasher } from "./hash.ts";
import { hashWhole, haveEqualContent, isEqual, type ReadPart } from "./equal-content.ts";
import type { createRecentContent } from "./recent-content.ts";

/**
 * Files of equal content. `place` locates the content in memory, if it was read whole; `remembered` is its number in an earlier
 * scan, in which it was compared with the other numbered contents.
 */
export type Content = {
  files: FileEntry[];
  place?: number | undefined;
  wholeHash?: bigint | undefined;
  remembered?: number | undefined;
};

/** What is known of a file before it is compared: its whole content, or the number of its content in an earlier scan. */
export type KnownContent = { whole?: Uint8Array | undefined; remembered?: number | undefined };

type Parts = {
  hash: CreateHasher;
  recent: ReturnType<typeof createRecentContent>;
  /** Resolves to `undefined` if the file cannot be read, which is reported elsewhere. Rejects after an abort. */
  read: ReadPart;
  /** Called with each file that equals an earlier one, and the number of files equal to it, itself included. */
  onEqual: (entry: FileEntry, count: number) => void;
};

/** Files of one size and one hash of their beginning. */
export type ContentClass = {
  /** Resolves once the file is compared with the earlier ones. Rejects after an abort. */
  add: (entry: FileEntry, known: KnownContent) => Promise<void>;
  contents: () => readonly Content[];
};

/**
 * Begins with the first content that was met. Compares each further file with one file of each content met before, byte for byte. Two contents are compared directly. From the
 * third content on, only those of equal hash are compared, so that no file is read more than twice for each copy found.
 */
export function createContentClass(
  first: Content,
  { hash, recent, read, onEqual }: Parts,
): ContentClass {
  const contents = [first];
  let last: Promise<void> = Promise.resolve();

  /** Whether the file equals the content; a file of the content that can no longer be read leaves it. */
  const isEqualTo = async (
    content: Content,
    entry: FileEntry,
    whole: Uint8Array | undefined,
  ): Promise<boolean | "unreadable"> => {
    while (content.files[0]) {
      const other = content.files[0];
      const held = whole && recent.at(content.place, entry.bytes);
      const answer = held ? isEqual(held, whole) : await haveEqualContent(entry, other, read);
      if (typeof answer === "boolean") return answer;
      if (answer === entry) return "unreadable";
      content.files.shift();
      content.place = undefined;
    }
    return false;
  };
  const wholeHashOf = async (content: Content): Promise<bigint | undefined> => {
    while (content.wholeHash === undefined && content.files[0]) {
      content.wholeHash = await hashWhole(content.files[0], read, hash);
      if (content.wholeHash === undefined) content.files.shift();
    }
    return content.wholeHash;
  };
  const addTo = (content: Content, entry: FileEntry) => {
    content.files.push(entry);
    onEqual(entry, content.files.length);
  };
  const sort = async (entry: FileEntry, { whole, remembered }: KnownContent) => {
    const same =
      remembered === undefined
        ? undefined
        : contents.find((content) => content.remembered === remembered);
    if (same) return addTo(same, entry);
    // Contents that were numbered in the same scan differ from each other.
    const others = contents.filter(
      (content) => remembered === undefined || content.remembered === undefined,
    );
    let wholeHash: bigint | undefined;
    if (!whole && others.length > 1) {
      wholeHash = await hashWhole(entry, read, hash);
      if (wholeHash === undefined) return;
    }
    for (const content of others) {
      if (wholeHash !== undefined && (await wholeHashOf(content)) !== wholeHash) continue;
      const answer = await isEqualTo(content, entry, whole);
      if (answer === "unreadable") return;
      if (!answer) continue;
      content.remembered ??= remembered;
      return addTo(content, entry);
    }
    contents.push({ files: [entry], place: whole && recent.put(whole), wholeHash, remembered });
  };
  return {
    add: (entry, known) => {
      const sorting = last.then(() => sort(entry, known));
      last = sorting.catch(() => undefined);
      return sorting;
    },
    contents: () => contents,
  };
}
