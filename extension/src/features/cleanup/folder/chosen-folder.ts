import type { FolderPort } from "@digital-cleanup/cleaner";
import type { FolderHandle } from "../../../platform/folder-handle.ts";
import type { Folder, Readable } from "../scan/read/open-folders.ts";
import { directoryHandlePort } from "./directory-handle-port.ts";
import { fileAt } from "./place-in.ts";

/** In the extension every folder is a handle of the browser; the command's page has another module instead of this one. */
const own = (handle: FolderHandle) => handle as FileSystemDirectoryHandle;

/** What lists, reads, moves and removes files of a chosen folder. */
export const folderPort = (handle: FolderHandle): FolderPort => directoryHandlePort(own(handle));

/** What a walk over the files of a chosen folder uses. */
export const folderTree = (handle: FolderHandle): Folder => own(handle);

export const openFile = async (handle: FolderHandle, path: string): Promise<File> =>
  (await fileAt(own(handle), path)).getFile();

/** Rejects if the folder is gone or cannot be read. */
export async function requireFolder(handle: FolderHandle): Promise<void> {
  await own(handle).keys().next();
}

/** Parts of files in one, as the browser starts each read slowly. */
export const joinParts = (parts: readonly Readable[]): Readable => new Blob(parts as Blob[]);
