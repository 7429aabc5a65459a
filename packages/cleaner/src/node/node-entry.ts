import { closeSync, constants, fstatSync, openSync, read, type Stats } from "node:fs";
import { join } from "node:path";
import { type FileEntry, type FileState, isUntouched, type SeenFile } from "../file.ts";

/** The path may have been replaced since the walk: links are not followed, and opening a pipe must not block. */
export const readFlags =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export const toFileState = ({ size, mtimeMs, ctimeMs }: Stats): FileState => ({
  bytes: size,
  modifiedAtMs: Math.trunc(mtimeMs),
  changedAtMs: ctimeMs,
});

const readOpen = (file: number, buffer: Uint8Array, from: number): Promise<number> =>
  new Promise((resolve, reject) => {
    read(file, buffer, 0, buffer.length, from, (error, bytesRead) =>
      error ? reject(error) : resolve(bytesRead),
    );
  });

/**
 * A file below `root`. Reading rejects if the file changed since the walk. Only the content is read asynchronously: opening,
 * checking and closing in the thread pool takes three times as long (measured).
 */
export function nodeEntry(root: string, seen: SeenFile): FileEntry {
  // The closure captures only the entry, to save memory: there may be very many entries.
  const entry: FileEntry = { ...seen, read: (from, to) => readPart(root, entry, from, to) };
  return entry;
}

async function readPart(
  root: string,
  entry: FileEntry,
  from: number,
  to: number,
): Promise<Uint8Array> {
  const { path } = entry;
  const file = openSync(join(root, path), readFlags);
  try {
    const now = fstatSync(file);
    if (!now.isFile() || !isUntouched(toFileState(now), entry)) {
      throw new Error(`${path}: changed since it was seen`);
    }
    // Its memory is not filled with zeros, which takes as long as reading. Not of Node's pool, which would be kept whole.
    const buffer = new Uint8Array(Buffer.allocUnsafeSlow(to - from).buffer);
    const bytesRead = await readOpen(file, buffer, from);
    if (bytesRead < buffer.length) throw new Error(`${path}: shorter than when it was seen`);
    return buffer;
  } finally {
    closeSync(file);
  }
}
