import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { trashFolder } from "../aside/trash.ts";
import type { FileEntry } from "../file.ts";
import type { FolderFacts } from "../find/empty-folders.ts";
import { forEachParallel } from "../find/parallel.ts";
import { nodeEntry } from "./node-entry.ts";

/** More at once wait for the same few threads. */
const parallelStats = 16;

/**
 * `hardLinks` counts the further names of files already in `entries`; `unreadable` are relative paths; `folders` are all
 * below the one asked for.
 */
export type WalkedFolder = {
  entries: FileEntry[];
  folders: FolderFacts[];
  hardLinks: number;
  unreadable: string[];
};

/**
 * Reads a folder of this machine with all below it. Symbolic links and the trash are skipped, a file with
 * several hard links is listed once. Rejects only where the folder itself cannot be read.
 */
export async function walkFolder(root: string, signal?: AbortSignal): Promise<WalkedFolder> {
  const walked: WalkedFolder = { entries: [], folders: [], hardLinks: 0, unreadable: [] };
  const placeByInode = new Map<string, number>();

  const visitFile = async (path: string): Promise<boolean> => {
    const { size, mtimeMs, nlink, dev, ino } = await lstat(join(root, path));
    const entry = nodeEntry(root, path, size, Math.trunc(mtimeMs));
    const inode = `${dev}:${ino}`;
    const place = nlink > 1 ? placeByInode.get(inode) : undefined;
    const listed = place === undefined ? undefined : walked.entries[place];
    if (place === undefined || !listed) {
      const newPlace = walked.entries.push(entry) - 1;
      if (nlink > 1) placeByInode.set(inode, newPlace);
      return true;
    }
    // Whichever name was read first: the list must not depend on it.
    if (path < listed.path) walked.entries[place] = entry;
    walked.hardLinks += 1;
    return true;
  };
  /** Whether what is in the folder is all listed. */
  const visitFolder = async (folder: string): Promise<boolean> => {
    const names = await readdir(join(root, folder), { withFileTypes: true });
    const below: string[] = [];
    let isAllListed = true;
    const visit = async (name: Dirent) => {
      if (signal?.aborted) return;
      const path = folder ? `${folder}/${name.name}` : name.name;
      if (name.isDirectory() && name.name !== trashFolder) below.push(path);
      else if (!name.isFile() || !(await visitSafely(path, visitFile))) isAllListed = false;
    };
    await forEachParallel(names, parallelStats, visit);
    for (const path of below) {
      if (signal?.aborted) return false;
      const place = walked.folders.push({ path, holdsUnlisted: true }) - 1;
      const holdsUnlisted = !(await visitSafely(path, visitFolder));
      walked.folders[place] = { path, holdsUnlisted };
    }
    return isAllListed && !signal?.aborted;
  };
  const visitSafely = async (path: string, visit: (path: string) => Promise<boolean>) => {
    try {
      return await visit(path);
    } catch {
      // No right to read it, or it vanished: the caller is told, the walk goes on.
      walked.unreadable.push(path);
      return false;
    }
  };
  await visitFolder("");
  return walked;
}
