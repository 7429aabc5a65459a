import type { FileEntry } from "../file.ts";
import type { CreateHasher } from "./hash.ts";
import type { ReadPart } from "./same-content.ts";

const edgeBytes = 4 * 1024;
/** Smaller files are read whole: in a browser, slicing costs more than reading this much (measured). */
const smallBytes = 64 * 1024;
const chunkBytes = 512 << 10;

/** The number of bytes of a file's beginning that are read first. */
export const prefixLength = (bytes: number): number => (bytes <= smallBytes ? bytes : edgeBytes);

/** Splits files of one size into classes of equal hash; files without an equal are dropped. */
export async function splitByHash(
  entries: FileEntry[],
  wholeBytes: number,
  read: ReadPart,
  hash: CreateHasher,
): Promise<FileEntry[][]> {
  const bytes = entries[0]?.bytes ?? 0;
  // Two files are compared directly: hashing them first would read them twice.
  const compareAtOnce = (members: FileEntry[]) => members.length === 2;
  if (bytes <= wholeBytes && compareAtOnce(entries)) return [entries];
  if (bytes <= wholeBytes) return splitByPrefix(entries, bytes, read, hash);
  const classes = await splitByPrefix(entries, edgeBytes, read, hash);
  const split = await Promise.all(
    classes.map(async (members) =>
      compareAtOnce(members) ? [members] : splitByPrefix(members, bytes, read, hash),
    ),
  );
  return split.flat();
}

async function splitByPrefix(
  entries: FileEntry[],
  prefixBytes: number,
  read: ReadPart,
  hash: CreateHasher,
): Promise<FileEntry[][]> {
  const classes = new Map<bigint, FileEntry[]>();
  await Promise.all(
    entries.map(async (entry) => {
      const prefixHash = await fingerprint(entry, prefixBytes, read, hash);
      if (prefixHash === undefined) return;
      const members = classes.get(prefixHash);
      if (members) members.push(entry);
      else classes.set(prefixHash, [entry]);
    }),
  );
  return [...classes.values()].filter((members) => members.length > 1);
}

/** The hash of a whole file, or `undefined` if it cannot be read. */
export const hashWhole = (
  entry: FileEntry,
  read: ReadPart,
  hash: CreateHasher,
): Promise<bigint | undefined> => fingerprint(entry, entry.bytes, read, hash);

async function fingerprint(
  entry: FileEntry,
  prefixBytes: number,
  read: ReadPart,
  hash: CreateHasher,
): Promise<bigint | undefined> {
  const hasher = hash();
  for (let from = 0; from < prefixBytes; from += chunkBytes) {
    const part = await read(entry, from, Math.min(prefixBytes, from + chunkBytes));
    if (!part) return undefined;
    hasher.update(part);
  }
  return hasher.digest();
}
