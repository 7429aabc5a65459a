import { closeSync, constants, fstatSync, openSync, read, type Stats } from "node:fs";
import { join } from "node:path";
import { type FileEntry, type FileState, isUntouched, type SeenFile } from "../file.ts";

/** A name may lead elsewhere by now: no link is followed, and a pipe in its place must not wait for a writer. */
export const readFlags =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What the system tells of a file. */
export const stateOf = ({ size, mtimeMs, ctimeMs }: Stats): FileState => ({
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
 * A file below `root` as it was seen. Reading rejects once it is another one. Only the content is waited for elsewhere: the
 * walk has just seen the rest, and a thread each to open, look and close takes three times as long (measured).
 */
export function nodeEntry(root: string, seen: SeenFile): FileEntry {
  // Nothing but the entry itself is kept for later: there may be very many.
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
    if (!now.isFile() || !isUntouched(stateOf(now), entry)) {
      throw new Error(`${path}: changed since it was seen`);
    }
    const buffer = new Uint8Array(to - from);
    const bytesRead = await readOpen(file, buffer, from);
    if (bytesRead < buffer.length) throw new Error(`${path}: shorter than when it was seen`);
    return buffer;
  } finally {
    closeSync(file);
  }
}
