/** What Chromium has beyond the standard library of TypeScript: picking a folder, asking to write, moving a file. */
interface FileSystemHandle {
  queryPermission(descriptor: { mode: "read" | "readwrite" }): Promise<PermissionState>;
  requestPermission(descriptor: { mode: "read" | "readwrite" }): Promise<PermissionState>;
}
interface FileSystemFileHandle {
  /** Overwrites a file of that name without a word. */
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}
interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
declare function showDirectoryPicker(options: {
  mode: "read" | "readwrite";
}): Promise<FileSystemDirectoryHandle>;
