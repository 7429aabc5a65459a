import { closeSync, constants, fstatSync, openSync, read, readSync, type Stats } from "node:fs";
import { type FileEntry, type FileState, isUntouched, type SeenFile } from "../file.ts";
import { createBreaks } from "./breaks.ts";
import { createBufferPool } from "./buffer-pool.ts";

/** The path may have been replaced since the walk: links are not followed, and opening a pipe must not block. */
export const readFlags =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export const toFileState = ({ size, mtimeMs, ctimeMs }: Stats): FileState => ({
  bytes: size,
  modifiedAtMs: Math.trunc(mtimeMs),
  changedAtMs: ctimeMs,
});

/** Larger parts are read in the thread pool, beside the comparison. */
const maxSmallBytes = 64 << 10;
/** A small read that takes longer was answered by the disk, not by the system's file cache. */
const fromDiskMs = 0.1;
/** So many of the next reads are handed to the thread pool, which asks the disk for several at once. */
const readsInPool = 64;

const readInPool = (file: number, buffer: Uint8Array, from: number): Promise<number> =>
  new Promise((resolve, reject) => {
    read(file, buffer, 0, buffer.length, from, (error, bytesRead) =>
      error ? reject(error) : resolve(bytesRead),
    );
  });

/**
 * Makes the entries of files below `root`. Reading rejects if the file changed since the walk. Opening, checking and closing are
 * synchronous: in the thread pool they take three times as long (measured). So are small reads from the file cache.
 */
export function createNodeEntries(root: string): (seen: SeenFile) => FileEntry {
  const pool = createBufferPool();
  const breaks = createBreaks();
  let leftInPool = 0;

  const readOpen = (file: number, buffer: Uint8Array, from: number) => {
    if (buffer.length > maxSmallBytes) return readInPool(file, buffer, from);
    if (leftInPool > 0) {
      leftInPool -= 1;
      return readInPool(file, buffer, from);
    }
    const startMs = performance.now();
    const bytesRead = readSync(file, buffer, 0, buffer.length, from);
    if (performance.now() - startMs > fromDiskMs) leftInPool = readsInPool;
    return bytesRead;
  };
  const readPart = async (entry: FileEntry, from: number, to: number): Promise<Uint8Array> => {
    if (breaks.isDue()) await breaks.take();
    const { path } = entry;
    const file = openSync(`${root}/${path}`, readFlags);
    try {
      const now = fstatSync(file);
      if (!now.isFile() || !isUntouched(toFileState(now), entry)) {
        throw new Error(`${path}: changed since it was seen`);
      }
      const buffer = pool.lend(to - from);
      const bytesRead = await readOpen(file, buffer, from);
      if (bytesRead < buffer.length) throw new Error(`${path}: shorter than when it was seen`);
      return buffer;
    } finally {
      closeSync(file);
    }
  };
  return (seen) => {
    // The closure captures only the entry, to save memory: there may be very many entries.
    const entry: FileEntry = {
      ...seen,
      read: (from, to) => readPart(entry, from, to),
      release: pool.takeBack,
    };
    return entry;
  };
}
