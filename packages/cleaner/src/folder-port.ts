import type { FileState } from "./file.ts";

/**
 * The folder that is cleaned, as the algorithms need it. Paths are relative to it and use `/`. A method that
 * cannot do its work rejects, for example once access was taken away.
 */
export interface FolderPort {
  /** `undefined` where no file of that name is. */
  stat(path: string): Promise<FileState | undefined>;
  /** The bytes of a file from `from` to `to` (excluded), or fewer where it ends before. */
  read(path: string, from: number, to: number): Promise<Uint8Array>;
  /** Moves a file and makes the folders it needs. `taken`: the name is in use and nothing moved. */
  move(from: string, to: string): Promise<"moved" | "taken">;
  /** `undefined` where no file of that name is. */
  readText(path: string): Promise<string | undefined>;
  /** Replaces the whole text; an interrupted write leaves the old one. Makes the folders it needs. */
  writeText(path: string, text: string): Promise<void>;
  /** Removes a file, never a folder; does nothing where no file of that name is. */
  remove(path: string): Promise<void>;
  /** Removes an empty folder. Rejects where something is in it, or where no folder of that name is. */
  removeFolder(path: string): Promise<void>;
  /** What a folder holds; `undefined` where there is no such folder. */
  list(path: string): Promise<{ name: string; isFolder: boolean }[] | undefined>;
}
