import { forEachParallel, trashFolder } from "@digital-cleanup/cleaner";
import { noteFile } from "./force-gc.ts";
import { orStopped } from "./race-abort.ts";
import type { FoundFile } from "../scan-messages.ts";

const parallelFolders = 16;
/** Of one folder: enough that small ones are read together. */
const parallelFiles = 64;
/** No folder people keep is deeper; one that holds itself through a link would never end. */
const deepestLevel = 64;

export type ReadOptions = {
  signal: AbortSignal;
  /** Takes each file as it is met; the walk waits for it, so that only few files are in hand at once. */
  onFile: (found: FoundFile) => Promise<void>;
};

/** `open` gives a file of the walk again, as it is now: keeping each costs the browser about 12 kB (measured). */
export type ReadFolder = { unreadable: string[]; open: (path: string) => Promise<File> };

/** Folders are walked level by level, 16 at once: one after the other takes twice as long (measured). */
export async function readFolder(
  root: FileSystemDirectoryHandle,
  { signal, onFile }: ReadOptions,
): Promise<ReadFolder> {
  const unreadable: string[] = [];
  const folders = new Map([["", root]]);
  type Child = { path: string; handle: FileSystemFileHandle };
  const readFile = async ({ path, handle }: Child) => {
    if (signal.aborted) return;
    let file: File;
    try {
      file = await handle.getFile();
      noteFile();
    } catch {
      // Vanished or not ours to read since it was listed.
      unreadable.push(path);
      return;
    }
    if (!signal.aborted) await onFile({ path, file });
  };
  let level = [...folders];
  for (let depth = 0; level.length > 0 && !signal.aborted; depth += 1) {
    const below: typeof level = [];
    const walking = forEachParallel(level, parallelFolders, async ([path, handle]) => {
      // The browser lists the whole of a folder before it gives the first name.
      if (signal.aborted) return;
      // Only those of a folder: each handle that is kept costs the browser several kilobytes (measured).
      const files: Child[] = [];
      if (depth > deepestLevel) {
        unreadable.push(path);
        return;
      }
      try {
        for await (const [name, child] of handle.entries()) {
          if (signal.aborted) return;
          const childPath = path ? `${path}/${name}` : name;
          // Where the system's locale has no "é", Chromium hands over "été" without a name, as the folder that holds
          // it: all that is in there would look like copies.
          if (name === "") unreadable.push(`${childPath}?`);
          else if (child.kind === "file") files.push({ path: childPath, handle: child });
          else if (name !== trashFolder) below.push([childPath, child]);
        }
      } catch (error) {
        if (path === "") throw error;
        unreadable.push(path);
      }
      await forEachParallel(files, parallelFiles, readFile);
    });
    await orStopped(walking, signal);
    for (const [path, handle] of below) folders.set(path, handle);
    level = below;
  }
  const open = async (path: string): Promise<File> => {
    const end = path.lastIndexOf("/");
    const folder = folders.get(path.slice(0, Math.max(0, end)));
    if (!folder) throw new Error(`${path}: never seen`);
    noteFile();
    return (await folder.getFileHandle(path.slice(end + 1))).getFile();
  };
  return { unreadable, open };
}
