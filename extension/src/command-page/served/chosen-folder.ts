import type { FolderHandle, ServedFolder } from "../../platform/folder-handle.ts";
import { askServer } from "./ask-server.ts";
import { openServedFile, servedTree } from "./served-files.ts";
import { servedPort } from "./served-port.ts";

/** Every folder of this page is one of the command. */
const served = (handle: FolderHandle) => handle as ServedFolder;

// The names of the extension's module that this one stands in for.
export const folderPort = (handle: FolderHandle) => servedPort(served(handle));
export const folderTree = (handle: FolderHandle) => servedTree(served(handle));
export const openFile = (handle: FolderHandle, path: string) =>
  openServedFile(served(handle), path);
export async function requireFolder(handle: FolderHandle): Promise<void> {
  await askServer(served(handle), { type: "walk", path: "" });
}
export { joinParts } from "./served-files.ts";
