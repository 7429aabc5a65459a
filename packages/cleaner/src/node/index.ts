export { aloneIn, FolderBusyError } from "./alone-in.ts";
export { nodeFolderPort } from "./node-folder-port.ts";
export { type WalkedFolder, walkFolder } from "./walk-folder.ts";
