import type { FileState } from "./file.ts";

/**
 * File operations inside the folder to clean. Paths are relative to it and use `/`. A method rejects if it fails, for example
 * after access was withdrawn.
 */
export interface FolderPort {
  /** Resolves to `undefined` if there is no such file. */
  stat(path: string): Promise<FileState | undefined>;
  /** The bytes from `from` to `to` (excluded), or fewer if the file is shorter. */
  read(path: string, from: number, to: number): Promise<Uint8Array>;
  /**
   * Moves a file and creates missing folders. `taken`: the target exists and nothing was moved. If it rejects, a copy may be
   * at the target.
   */
  move(from: string, to: string): Promise<"moved" | "taken">;
  /** Resolves to `undefined` if there is no such file. */
  readText(path: string): Promise<string | undefined>;
  /** Replaces the whole text atomically; an interrupted write leaves the old text. Creates missing folders. */
  writeText(path: string, text: string): Promise<void>;
  /** Removes a file, never a folder. Does nothing if there is no such file. */
  remove(path: string): Promise<void>;
  /** Removes an empty folder. Rejects if it is not empty or does not exist. */
  removeFolder(path: string): Promise<void>;
  /** The entries of a folder; `undefined` if it does not exist. */
  list(path: string): Promise<{ name: string; isFolder: boolean }[] | undefined>;
}
