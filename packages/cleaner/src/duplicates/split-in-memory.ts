import type { FileEntry } from "../file.ts";
import type { CreateHasher } from "./hash.ts";
import { isEqual, type ReadPart } from "./same-content.ts";

/** What all files in hand may hold in memory together, whatever their number. */
const heldAtOnceBytes = 32 << 20;

type Held = { entry: FileEntry; content: Uint8Array };

/**
 * Splits files of one size into classes of equal content with one reading of each: they stay in memory, are sorted by hash
 * and compared byte for byte. `undefined` where they do not fit beside the others in hand.
 */
export function createHolder(hash: CreateHasher) {
  let heldBytes = 0;
  return async (entries: FileEntry[], read: ReadPart): Promise<FileEntry[][] | undefined> => {
    const bytes = (entries[0]?.bytes ?? 0) * entries.length;
    if (heldBytes + bytes > heldAtOnceBytes) return undefined;
    heldBytes += bytes;
    try {
      return await splitHeld(entries, read, hash);
    } finally {
      heldBytes -= bytes;
    }
  };
}

async function splitHeld(entries: FileEntry[], read: ReadPart, hash: CreateHasher) {
  const classes = new Map<bigint, Held[][]>();
  const printOf = (content: Uint8Array): bigint => {
    // Two files are compared at once.
    if (entries.length === 2) return 0n;
    const hasher = hash();
    hasher.update(content);
    return hasher.digest();
  };
  const sort = async (entry: FileEntry) => {
    const whole = await read(entry, 0, entry.bytes);
    if (!whole) return;
    // What is a part of something bigger would hold all of that.
    const content = whole.buffer.byteLength > whole.length ? whole.slice() : whole;
    const print = printOf(content);
    const alike = classes.get(print) ?? [];
    const equal = alike.find(([first]) => first && isEqual(first.content, content));
    if (equal) equal.push({ entry, content });
    else classes.set(print, [...alike, [{ entry, content }]]);
  };
  await Promise.all(entries.map(sort));
  return [...classes.values()]
    .flat()
    .filter((members) => members.length > 1)
    .map((members) => members.map(({ entry }) => entry));
}
