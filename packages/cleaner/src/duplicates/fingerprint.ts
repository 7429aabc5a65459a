import type { FileEntry } from "../file.ts";
import type { CreateHasher } from "./hash.ts";
import type { ReadPart } from "./same-content.ts";

const edgeBytes = 4 * 1024;
/** Up to here the whole is read: asking for a part costs a browser more than so little content (measured). */
const smallBytes = 64 * 1024;
const chunkBytes = 512 << 10;

/** How much of a file its `print` covers. */
export const beginningOf = (bytes: number): number => (bytes <= smallBytes ? bytes : edgeBytes);

/** Splits files of one size into classes of the same hash; files without an equal are dropped. */
export async function splitByHash(
  entries: FileEntry[],
  wholeBytes: number,
  read: ReadPart,
  hash: CreateHasher,
): Promise<FileEntry[][]> {
  const bytes = entries[0]?.bytes ?? 0;
  // Two files are compared at once: hashing them whole first would read them twice.
  const compareAtOnce = (members: FileEntry[]) => members.length === 2;
  if (bytes <= wholeBytes && compareAtOnce(entries)) return [entries];
  if (bytes <= wholeBytes) return splitByPrefix(entries, bytes, read, hash);
  const isPrinted = entries[0]?.print !== undefined;
  const classes = isPrinted ? [entries] : await splitByPrefix(entries, edgeBytes, read, hash);
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
      const print = await fingerprint(entry, prefixBytes, read, hash);
      if (print === undefined) return;
      const members = classes.get(print);
      if (members) members.push(entry);
      else classes.set(print, [entry]);
    }),
  );
  return [...classes.values()].filter((members) => members.length > 1);
}

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
