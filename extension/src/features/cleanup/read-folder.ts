import { forEachParallel, trashFolder } from "@digital-cleanup/cleaner";
import type { FoundFile } from "./scan-messages.ts";

const parallelReads = 16;
/** No folder people keep is deeper; one that holds itself through a link would never end. */
const deepestLevel = 64;

export type ReadFolder = { files: FoundFile[]; unreadable: string[] };
export type ReadOptions = { signal: AbortSignal; onFiles: (files: number) => void };

/** Folders are walked level by level, 16 at once: one after the other takes twice as long (measured). */
export async function readFolder(
  root: FileSystemDirectoryHandle,
  { signal, onFiles }: ReadOptions,
): Promise<ReadFolder> {
  const read: ReadFolder = { files: [], unreadable: [] };
  type Folder = { path: string; handle: FileSystemDirectoryHandle };
  type Child = { path: string; handle: FileSystemFileHandle };
  const readFile = async ({ path, handle }: Child) => {
    if (signal.aborted) return;
    try {
      read.files.push({ path, file: await handle.getFile() });
    } catch {
      // Vanished or not ours to read since it was listed.
      read.unreadable.push(path);
    }
    onFiles(read.files.length);
  };
  let level: Folder[] = [{ path: "", handle: root }];
  for (let depth = 0; level.length > 0 && !signal.aborted; depth += 1) {
    const below: Folder[] = [];
    await forEachParallel(level, parallelReads, async ({ path, handle }) => {
      // The browser lists the whole of a folder before it gives the first name.
      if (signal.aborted) return;
      // Only those of a folder: each handle that is kept costs the browser several kilobytes (measured).
      const files: Child[] = [];
      if (depth > deepestLevel) {
        read.unreadable.push(path);
        return;
      }
      try {
        for await (const [name, child] of handle.entries()) {
          if (signal.aborted) return;
          const childPath = path ? `${path}/${name}` : name;
          // Where the system's locale has no "é", Chromium hands over "été" without a name, as the folder that holds
          // it: all that is in there would look like copies.
          if (name === "") read.unreadable.push(`${childPath}?`);
          else if (child.kind === "file") files.push({ path: childPath, handle: child });
          else if (name !== trashFolder) below.push({ path: childPath, handle: child });
        }
      } catch (error) {
        if (path === "") throw error;
        read.unreadable.push(path);
      }
      await forEachParallel(files, parallelReads, readFile);
    });
    level = below;
  }
  return read;
}
