/** Chromium APIs that TypeScript's DOM library lacks. */
interface FileSystemHandle {
  queryPermission(descriptor: { mode: "read" | "readwrite" }): Promise<PermissionState>;
  requestPermission(descriptor: { mode: "read" | "readwrite" }): Promise<PermissionState>;
}
interface FileSystemFileHandle {
  /** Silently overwrites an existing file of that name. */
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
  /** Deletes the file permanently. Without a permission that was requested before, Chromium 156 asks in a click, and ends otherwise. */
  remove(): Promise<void>;
}
interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
declare function showDirectoryPicker(options: {
  mode: "read" | "readwrite";
}): Promise<FileSystemDirectoryHandle>;
