import type { FileEntry } from "../file.ts";
import type { CreateHasher } from "./hash.ts";
import { haveEqualContent } from "./equal-content.ts";
import { hashWhole } from "./fingerprint.ts";
import type { createRecentContent } from "./recent-content.ts";
import { isEqual, type ReadPart } from "./same-content.ts";

/** Files of equal content. `place` locates the content in memory, if it was read whole. */
type Content = { files: FileEntry[]; place?: number | undefined; wholeHash?: bigint | undefined };

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
  /** Resolves once the file is compared with the earlier ones. `whole` is its content, if it was read. Rejects after an abort. */
  add: (entry: FileEntry, whole: Uint8Array | undefined) => Promise<void>;
  /** Two or more files each. */
  equalFiles: () => FileEntry[][];
};

/**
 * Compares each file with one file of each content met before, byte for byte. Two contents are compared directly. From the
 * third content on, only those of equal hash are compared, so that no file is read more than twice for each copy found.
 */
export function createContentClass({ hash, recent, read, onEqual }: Parts): ContentClass {
  const contents: Content[] = [];
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
  const sort = async (entry: FileEntry, whole: Uint8Array | undefined) => {
    let wholeHash: bigint | undefined;
    if (!whole && contents.length > 1) {
      wholeHash = await hashWhole(entry, read, hash);
      if (wholeHash === undefined) return;
    }
    for (const content of contents) {
      if (wholeHash !== undefined && (await wholeHashOf(content)) !== wholeHash) continue;
      const answer = await isEqualTo(content, entry, whole);
      if (answer === "unreadable") return;
      if (!answer) continue;
      content.files.push(entry);
      onEqual(entry, content.files.length);
      return;
    }
    contents.push({ files: [entry], place: whole && recent.put(whole), wholeHash });
  };
  return {
    add: (entry, whole) => {
      const sorting = last.then(() => sort(entry, whole));
      last = sorting.catch(() => undefined);
      return sorting;
    },
    equalFiles: () => contents.map(({ files }) => files).filter(({ length }) => length > 1),
  };
}
