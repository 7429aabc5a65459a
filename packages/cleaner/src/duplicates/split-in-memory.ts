import type { FileEntry } from "../file.ts";
import { heldAtOnceBytes } from "./compare-work.ts";
import type { CreateHasher } from "./hash.ts";
import { isEqual, type ReadPart } from "./same-content.ts";

type Held = { entry: FileEntry; content: Uint8Array };

/**
 * Splits files of one size into classes of equal content, reading each file once into memory. Resolves to `undefined` if
 * they would exceed the memory limit together with the files being compared.
 */
export function createMemorySplitter(hash: CreateHasher) {
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
  const hashContent = (content: Uint8Array): bigint => {
    // Two files are compared directly.
    if (entries.length === 2) return 0n;
    const hasher = hash();
    hasher.update(content);
    return hasher.digest();
  };
  const sort = async (entry: FileEntry) => {
    const whole = await read(entry, 0, entry.bytes);
    if (!whole) return;
    // A view would keep its whole buffer in memory.
    const content = whole.buffer.byteLength > whole.length ? whole.slice() : whole;
    const prefixHash = hashContent(content);
    const alike = classes.get(prefixHash) ?? [];
    const equal = alike.find(([first]) => first && isEqual(first.content, content));
    if (equal) equal.push({ entry, content });
    else classes.set(prefixHash, [...alike, [{ entry, content }]]);
  };
  await Promise.all(entries.map(sort));
  return [...classes.values()]
    .flat()
    .filter((members) => members.length > 1)
    .map((members) => members.map(({ entry }) => entry));
}
