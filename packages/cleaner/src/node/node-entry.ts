import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { type FileEntry, isUnchanged } from "../file.ts";

/** A name may lead elsewhere by now: no link is followed, and a pipe in its place must not wait for a writer. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A file below `root` as it was seen. Reading rejects once it is another one. */
export const nodeEntry = (
  root: string,
  path: string,
  bytes: number,
  modifiedAtMs: number,
): FileEntry => ({
  path,
  bytes,
  modifiedAtMs,
  read: async (from, to) => {
    const file = await open(join(root, path), flags);
    try {
      const now = await file.stat();
      const facts = { bytes: now.size, modifiedAtMs: Math.trunc(now.mtimeMs) };
      if (!now.isFile() || !isUnchanged(facts, { path, bytes, modifiedAtMs })) {
        throw new Error(`${path}: changed since it was seen`);
      }
      const buffer = new Uint8Array(to - from);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
      if (bytesRead < buffer.length) throw new Error(`${path}: shorter than when it was seen`);
      return buffer;
    } finally {
      await file.close();
    }
  },
});
