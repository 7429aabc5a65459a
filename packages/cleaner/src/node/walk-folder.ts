import { lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { setImmediate as letOthersRun } from "node:timers/promises";
import { trashFolder } from "../trash/trash-paths.ts";
import type { FileEntry } from "../file.ts";
import type { FolderFacts } from "../findings/empty-folders.ts";
import { nodeEntry, stateOf } from "./node-entry.ts";

/** So long nothing else runs: Ctrl-C is heard within 200 ms. */
const sliceMs = 20;

/** Also a file seen twice through a mount has one only. Numbers past 2^53 (Windows, some network folders) are asked for again, whole. */
function inodeOf(full: string, { ino }: Stats): number | bigint {
  return Number.isSafeInteger(ino) ? ino : lstatSync(full, { bigint: true }).ino;
}

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
 * several hard links, or seen through a mount again, is listed once. Rejects only where the folder itself cannot be read. Names are looked up in place: a
 * thread each takes five times as long, and no less where the disk has to be asked (measured).
 */
export async function walkFolder(root: string, signal?: AbortSignal): Promise<WalkedFolder> {
  const walked: WalkedFolder = { entries: [], folders: [], hardLinks: 0, unreadable: [] };
  const placesByDevice = new Map<number, Map<number | bigint, number>>();
  let sliceStartMs = performance.now();

  const visitFile = (path: string): void => {
    const full = join(root, path);
    const stats = lstatSync(full);
    const entry = nodeEntry(root, { path, ...stateOf(stats) });
    const inode = inodeOf(full, stats);
    const places = placesByDevice.get(stats.dev) ?? new Map<number | bigint, number>();
    placesByDevice.set(stats.dev, places);
    const place = places.get(inode);
    const listed = place === undefined ? undefined : walked.entries[place];
    if (place === undefined || !listed) {
      places.set(inode, walked.entries.push(entry) - 1);
      return;
    }
    // Whichever name was read first: the list must not depend on it.
    if (path < listed.path) walked.entries[place] = entry;
    walked.hardLinks += 1;
  };
  const missOut = (path: string): false => {
    // No right to read it, or it vanished: the caller is told, the walk goes on.
    walked.unreadable.push(path);
    return false;
  };
  const isListed = (path: string): boolean => {
    try {
      visitFile(path);
      return true;
    } catch {
      return missOut(path);
    }
  };
  /** Whether what is in the folder is all listed. */
  const visitFolder = async (folder: string): Promise<boolean> => {
    const below: string[] = [];
    let isAllListed = true;
    for (const child of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (performance.now() - sliceStartMs > sliceMs) {
        await letOthersRun();
        sliceStartMs = performance.now();
      }
      if (signal?.aborted) return false;
      const path = folder ? `${folder}/${child.name}` : child.name;
      // A name that is no text reads like any other such name: it leads to no file for sure.
      if (child.name.includes("\u{fffd}")) isAllListed = missOut(path);
      else if (child.isDirectory() && child.name !== trashFolder) below.push(path);
      else if (!child.isFile() || !isListed(path)) isAllListed = false;
    }
    for (const path of below) {
      if (signal?.aborted) return false;
      const place = walked.folders.push({ path, holdsUnlisted: true }) - 1;
      const isWhole = await visitFolder(path).catch(() => missOut(path));
      walked.folders[place] = { path, holdsUnlisted: !isWhole };
    }
    return isAllListed && !signal?.aborted;
  };
  await visitFolder("");
  return walked;
}
