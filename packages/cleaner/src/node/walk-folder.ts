import { type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { trashFolder } from "../trash/trash-paths.ts";
import type { FileEntry } from "../file.ts";
import type { FolderFacts } from "../findings/empty-folders.ts";
import type { LeaveAlone, LeftAlone } from "../leave-alone/leave-alone.ts";
import { createBreaks } from "./breaks.ts";
import { createNodeEntries, toFileState } from "./node-entry.ts";

/** Identifies a file, also if it is found again through a mount. Numbers above 2^53 (Windows, some network folders) need a bigint. */
function readInode(full: string, { ino }: Stats): number | bigint {
  return Number.isSafeInteger(ino) ? ino : lstatSync(full, { bigint: true }).ino;
}

const isSpecial = (child: Dirent): boolean =>
  child.isFIFO() || child.isSocket() || child.isCharacterDevice() || child.isBlockDevice();

/**
 * `leftAlone` are folders and files that `leaveAlone` names; nothing below them is listed. `hardLinks` counts further names of files in `entries`. `specialFiles` are pipes, sockets and devices, which are never read.
 * `unreadable` are relative paths. `folders` excludes the root.
 */
export type WalkedFolder = {
  entries: FileEntry[];
  folders: FolderFacts[];
  leftAlone: LeftAlone[];
  hardLinks: number;
  specialFiles: string[];
  unreadable: string[];
};

/**
 * Lists a local folder recursively. Symbolic links and the trash are skipped; a file with several hard links, or found again
 * through a mount, is listed once. Rejects only if the root folder cannot be read. The calls are synchronous: in the thread
 * pool they take five times as long, also with a cold cache (measured).
 */
export async function walkFolder(
  root: string,
  signal?: AbortSignal,
  leaveAlone?: LeaveAlone,
): Promise<WalkedFolder> {
  const walked: WalkedFolder = {
    entries: [],
    folders: [],
    leftAlone: [],
    hardLinks: 0,
    specialFiles: [],
    unreadable: [],
  };
  const placesByDevice = new Map<number, Map<number | bigint, number>>();
  const breaks = createBreaks();
  // Joined once: `join` for every file takes as long as opening it (measured).
  const top = join(root, "");
  const toEntry = createNodeEntries(top);

  const visitFile = (path: string): void => {
    const full = `${top}/${path}`;
    const stats = lstatSync(full);
    const entry = toEntry({ path, ...toFileState(stats) });
    const inode = readInode(full, stats);
    const places = placesByDevice.get(stats.dev) ?? new Map<number | bigint, number>();
    placesByDevice.set(stats.dev, places);
    const place = places.get(inode);
    const listed = place === undefined ? undefined : walked.entries[place];
    if (place === undefined || !listed) {
      places.set(inode, walked.entries.push(entry) - 1);
      return;
    }
    // The result must not depend on which name was read first.
    if (path < listed.path) walked.entries[place] = entry;
    walked.hardLinks += 1;
  };
  const reportUnreadable = (path: string): false => {
    // Not readable, or it vanished.
    walked.unreadable.push(path);
    return false;
  };
  const isListed = (path: string): boolean => {
    try {
      visitFile(path);
      return true;
    } catch {
      return reportUnreadable(path);
    }
  };
  const isLeftAlone = (path: string, kind: LeftAlone["kind"] | undefined): boolean => {
    if (kind) walked.leftAlone.push({ path, kind });
    return kind !== undefined;
  };
  /** Returns whether every entry of the folder is listed. */
  const visitFolder = async (folder: string): Promise<boolean> => {
    const below: string[] = [];
    let isAllListed = true;
    const children = readdirSync(join(top, folder), { withFileTypes: true });
    const names = children.map(({ name }) => name);
    if (isLeftAlone(folder, leaveAlone?.folder(folder, names, folder === ""))) return false;
    for (const child of children) {
      if (breaks.isDue()) await breaks.take();
      if (signal?.aborted) return false;
      const path = folder ? `${folder}/${child.name}` : child.name;
      // A name that is not valid text is decoded with U+FFFD and cannot be opened.
      if (child.name.includes("\u{fffd}")) isAllListed = reportUnreadable(path);
      else if (child.isDirectory() && child.name !== trashFolder) below.push(path);
      else if (!child.isFile()) {
        isAllListed = false;
        if (isSpecial(child)) walked.specialFiles.push(path);
      } else if (isLeftAlone(path, leaveAlone?.file(path)) || !isListed(path)) {
        isAllListed = false;
      }
    }
    for (const path of below) {
      if (signal?.aborted) return false;
      const place = walked.folders.push({ path, holdsUnlisted: true }) - 1;
      const isWhole = await visitFolder(path).catch(() => reportUnreadable(path));
      walked.folders[place] = { path, holdsUnlisted: !isWhole };
    }
    return isAllListed && !signal?.aborted;
  };
  await visitFolder("");
  return walked;
}
