import { createDuplicateFinder, type FinderOptions } from "../duplicates/duplicate-finder.ts";
import { rememberFingerprints } from "../duplicates/fingerprints.ts";
import { createXxHash } from "../duplicates/hash.ts";
import type { FileEntry } from "../file.ts";

export const hash = await createXxHash();

export type Read = { path: string; bytes: number };

/** A file in memory that notes how much of it was read. */
export const entryOf = (path: string, content: Uint8Array, reads: Read[] = []): FileEntry => ({
  path,
  bytes: content.length,
  modifiedAtMs: 1,
  read: async (from, to) => {
    reads.push({ path, bytes: to - from });
    return content.slice(from, to);
  },
});
export const text = (path: string, content: string, reads?: Read[]) =>
  entryOf(path, new TextEncoder().encode(content), reads);
/** More than 64 KiB, of which only the last byte is chosen. */
export const endingWith = (last: number, bytes = 300_000) => {
  const content = new Uint8Array(bytes);
  content[bytes - 1] = last;
  return content;
};

export async function find(entries: FileEntry[], createHash = hash, options: FinderOptions = {}) {
  const finder = createDuplicateFinder(createHash, options);
  await Promise.all(entries.map((entry) => finder.add(entry)));
  await finder.finish();
  const paths = finder.groups().map(({ files }) => files.map(({ path }) => path));
  return { paths, finder };
}

/** The options of a scan that follows the scan of `entries`. */
export async function afterScanOf(entries: FileEntry[]): Promise<FinderOptions> {
  const { finder } = await find(entries);
  return { remembered: rememberFingerprints(finder.fingerprints()) };
}
