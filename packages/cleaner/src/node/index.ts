export { withFolderLock, FolderBusyError } from "./folder-lock.ts";
export { nodeFolderPort } from "./node-folder-port.ts";
export { type WalkedFolder, walkFolder } from "./walk-folder.ts";
