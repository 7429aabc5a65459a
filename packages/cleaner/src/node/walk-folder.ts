import { lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { trashFolder } from "../aside/trash.ts";
import type { FileEntry } from "../file.ts";

/** `hardLinks` counts the further names of files already in `entries`; `unreadable` are relative paths. */
export type WalkedFolder = { entries: FileEntry[]; hardLinks: number; unreadable: string[] };

/**
 * Reads a folder of this machine with all below it. Symbolic links and the trash are skipped, a file with
 * several hard links is listed once. Rejects only where the folder itself cannot be read.
 */
export async function walkFolder(root: string, signal?: AbortSignal): Promise<WalkedFolder> {
  const walked: WalkedFolder = { entries: [], hardLinks: 0, unreadable: [] };
  const seenInodes = new Set<string>();

  const visitFile = async (path: string) => {
    const { size, mtimeMs, nlink, dev, ino } = await lstat(join(root, path));
    const inode = `${dev}:${ino}`;
    if (nlink > 1 && seenInodes.has(inode)) {
      walked.hardLinks += 1;
      return;
    }
    seenInodes.add(inode);
    walked.entries.push(entryOf(root, path, size, Math.trunc(mtimeMs)));
  };
  const visitFolder = async (folder: string) => {
    const names = await readdir(join(root, folder), { withFileTypes: true });
    for (const name of names) {
      if (signal?.aborted) return;
      const path = folder ? `${folder}/${name.name}` : name.name;
      try {
        if (name.isDirectory() && name.name !== trashFolder) await visitFolder(path);
        else if (name.isFile()) await visitFile(path);
      } catch {
        // No right to read it, or it vanished: the caller is told, the walk goes on.
        walked.unreadable.push(path);
      }
    }
  };
  await visitFolder("");
  return walked;
}

const entryOf = (root: string, path: string, bytes: number, modifiedAtMs: number): FileEntry => ({
  path,
  bytes,
  modifiedAtMs,
  read: async (from, to) => {
    const file = await open(join(root, path));
    try {
      const buffer = new Uint8Array(to - from);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
      if (bytesRead < buffer.length) throw new Error(`${path}: shorter than when it was seen`);
      return buffer;
    } finally {
      await file.close();
    }
  },
});
