import type { FileEntry } from "../file.ts";

const chunkBytes = 512 << 10;

/** Reads a part of a file; `undefined` if it cannot be read, and the file is then left out. */
export type ReadPart = (
  entry: FileEntry,
  from: number,
  to: number,
) => Promise<Uint8Array | undefined>;

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

/**
 * Splits files of one size into classes of equal content, byte for byte. The files are read in parallel chunks, each once.
 * Files without an equal are dropped.
 */
export async function splitByContent(entries: FileEntry[], read: ReadPart): Promise<FileEntry[][]> {
  const bytes = entries[0]?.bytes ?? 0;
  let classes = [entries];
  for (let from = 0; from < bytes && classes.length > 0; from += chunkBytes) {
    const to = Math.min(bytes, from + chunkBytes);
    const split: FileEntry[][] = [];
    for (const members of classes) split.push(...(await splitByPart(members, from, to, read)));
    classes = split;
  }
  return classes;
}

async function splitByPart(members: FileEntry[], from: number, to: number, read: ReadPart) {
  const parts: { content: Uint8Array; entries: FileEntry[] }[] = [];
  for (const entry of members) {
    const content = await read(entry, from, to);
    if (!content) continue;
    const part = parts.find((candidate) => isEqual(candidate.content, content));
    if (part) part.entries.push(entry);
    else parts.push({ content, entries: [entry] });
  }
  return parts.map((part) => part.entries).filter((entries) => entries.length > 1);
}
