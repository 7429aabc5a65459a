import type { FolderPort } from "@digital-cleanup/cleaner";
import { type FolderHandle, isServed } from "../../../platform/folder-handle.ts";
import type { Folder } from "../scan/read/open-folders.ts";
import { directoryHandlePort } from "./directory-handle-port.ts";
import { fileAt } from "./place-in.ts";
import { askServer } from "./served/ask-server.ts";
import { openServedFile, servedTree } from "./served/served-files.ts";
import { servedPort } from "./served/served-port.ts";

/** What lists, reads, moves and removes files of a chosen folder. */
export const folderPort = (handle: FolderHandle): FolderPort =>
  isServed(handle) ? servedPort(handle) : directoryHandlePort(handle);

/** What a walk over the files of a chosen folder uses. */
export const folderTree = (handle: FolderHandle): Folder =>
  isServed(handle) ? servedTree(handle) : handle;

export const openFile = async (handle: FolderHandle, path: string): Promise<File> =>
  isServed(handle) ? openServedFile(handle, path) : (await fileAt(handle, path)).getFile();

/** Rejects if the folder is gone or cannot be read. */
export async function requireFolder(handle: FolderHandle): Promise<void> {
  if (isServed(handle)) await askServer(handle, { type: "walk", path: "" });
  else await handle.keys().next();
}

export async function isSameFolder(one: FolderHandle, other: FolderHandle): Promise<boolean> {
  if (isServed(one) || isServed(other))
    return isServed(one) && isServed(other) && one.id === other.id;
  return one.isSameEntry(other);
}

/** Whether the folder can be read without a question of the browser. */
export const isReadable = async (handle: FolderHandle): Promise<boolean> =>
  isServed(handle) || (await handle.queryPermission({ mode: "read" })) === "granted";
