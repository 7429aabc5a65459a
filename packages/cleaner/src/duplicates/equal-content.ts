import type { FileEntry } from "../file.ts";
import type { CreateHasher } from "./hash.ts";

/** Reads a part of a file; `undefined` if it cannot be read, and the file is then left out. */
export type ReadPart = (
  entry: FileEntry,
  from: number,
  to: number,
) => Promise<Uint8Array | undefined>;

/** Smaller files are read whole: in a browser, slicing a file costs more than reading this much (measured). */
export const comparedAtOnceBytes = 1 << 20;
const hashedAtOnceBytes = 512 << 10;

/** Compares two files of one size byte for byte. Resolves to the file that cannot be read, if any. */
export async function haveEqualContent(
  a: FileEntry,
  b: FileEntry,
  read: ReadPart,
): Promise<boolean | FileEntry> {
  for (let from = 0; from < a.bytes; from += comparedAtOnceBytes) {
    const to = Math.min(a.bytes, from + comparedAtOnceBytes);
    const [partA, partB] = await Promise.all([read(a, from, to), read(b, from, to)]);
    if (!partA) return a;
    if (!partB) return b;
    const areEqual = isEqual(partA, partB);
    a.release?.(partA);
    b.release?.(partB);
    if (!areEqual) return false;
  }
  return true;
}

/** Compares four bytes at a time if both are aligned: byte by byte is slower than reading from a disk. */
export const isEqual = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  const isAligned = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0;
  const words = isAligned ? a.length >> 2 : 0;
  const wordsA = new Int32Array(a.buffer, isAligned ? a.byteOffset : 0, words);
  const wordsB = new Int32Array(b.buffer, isAligned ? b.byteOffset : 0, words);
  for (let index = 0; index < words; index += 1) {
    if (wordsA[index] !== wordsB[index]) return false;
  }
  for (let index = words * 4; index < a.length; index += 1) {
    if (a[index] !== b[index]) return false;
  }
  return true;
};

/** The hash of a whole file, or `undefined` if it cannot be read. */
export async function hashWhole(
  entry: FileEntry,
  read: ReadPart,
  hash: CreateHasher,
): Promise<bigint | undefined> {
  const hasher = hash();
  for (let from = 0; from < entry.bytes; from += hashedAtOnceBytes) {
    const part = await read(entry, from, Math.min(entry.bytes, from + hashedAtOnceBytes));
    if (!part) return undefined;
    hasher.update(part);
    entry.release?.(part);
  }
  return hasher.digest();
}
