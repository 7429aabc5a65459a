import {
  createLimit,
  type LeaveAlone,
  type LeftAlone,
  trashFolder,
} from "@digital-cleanup/cleaner";
import { raceAbort } from "./race-abort.ts";

/** Folders listed in parallel: one after the other takes twice as long (measured). */
const parallelFolders = 16;
/** Files opened in parallel: enough for the batched reader to combine small ones. */
const parallelFiles = 256;
/** Deeper than any real folder; a folder that contains itself through a link would never end. */
const maxDepth = 64;

/** Content that is read when it is wanted, such as a `Blob`. */
export type Readable = Pick<Blob, "size" | "arrayBuffer">;
/** What is used of a `File`; one that the command's server reads is none. */
export type ReadableFile = Readable &
  Pick<File, "lastModified"> & {
    slice: (from: number, to: number) => Readable;
  };

export type FoundFile = { path: string; file: ReadableFile };

export type WalkOptions = {
  signal: AbortSignal;
  leaveAlone: LeaveAlone;
  /** Called with each file. At most 256 calls are pending, so that few files are open at once. */
  onFile: (found: FoundFile) => Promise<void>;
};

/** What a walk did not pass on. `leftOut` counts hidden files and folders, and those of programs. */
export type Walked = { unreadable: string[]; leftAlone: LeftAlone[]; leftOut: number };

/** What is used of the handle of a folder. */
export type Folder = {
  readonly kind: "directory";
  keys: () => AsyncIterable<string> | Iterable<string>;
  entries: () => AsyncIterable<[string, Child]> | Iterable<[string, Child]>;
  getFileHandle: (name: string) => Promise<Opener>;
};
type Opener = { getFile: () => Promise<ReadableFile> };
type Child = Folder | (Opener & { readonly kind: "file" });

export type OpenFolders = {
  /** Resolves to what was not passed on. After an abort it resolves soon. */
  walk: (options: WalkOptions) => Promise<Walked>;
  /** Opens a walked file again in its current state: keeping every `File` costs the browser about 12 kB each (measured). */
  open: (path: string) => Promise<ReadableFile>;
};

/** Opens the chosen folders, each with the path at which its files are listed. `onOpen` is called for each opened file. */
export function openFolders(
  chosen: readonly (readonly [path: string, folder: Folder])[],
  onOpen: () => void,
): OpenFolders {
  const folders = new Map(chosen);
  return {
    walk: (options) => walkFolders(folders, onOpen, options),
    open: async (path) => {
      const end = path.lastIndexOf("/");
      const folder = folders.get(path.slice(0, Math.max(0, end)));
      if (!folder) throw new Error(`${path}: not in the walk`);
      onOpen();
      return (await folder.getFileHandle(path.slice(end + 1))).getFile();
    },
  };
}

/** Walks the chosen `folders`, to which each folder below them is added. The files of a folder are opened while other folders are still being listed. */
async function walkFolders(
  folders: Map<string, Folder>,
  onOpen: () => void,
  { signal, leaveAlone, onFile }: WalkOptions,
): Promise<Walked> {
  const walked: Walked = { unreadable: [], leftAlone: [], leftOut: 0 };
  const { unreadable } = walked;
  const isLeftAlone = (path: string, kind: LeftAlone["kind"] | undefined): boolean => {
    if (kind) walked.leftAlone.push({ path, kind });
    return kind !== undefined;
  };
  /** Whether what was found is scanned, by its name alone. */
  const isScanned = (path: string, isFile: boolean): boolean => {
    const kind = isFile ? leaveAlone.file(path) : leaveAlone.folder(path, [], false);
    if (isLeftAlone(path, kind)) return false;
    const isHidden = leaveAlone.hides(path);
    if (isHidden) walked.leftOut += 1;
    return !isHidden;
  };
  const inFolder = createLimit(parallelFolders);
  const inFile = createLimit(parallelFiles);
  const readFile = async (path: string, handle: Opener) => {
    if (signal.aborted) return;
    let file: ReadableFile;
    try {
      file = await handle.getFile();
      onOpen();
    } catch {
      // The file vanished or became unreadable since it was listed.
      unreadable.push(path);
      return;
    }
    if (!signal.aborted) await onFile({ path, file });
  };
  const walk = async (path: string, folder: Folder, depth: number) => {
    const isChosen = depth === 0;
    let below: [string, Folder][] = [];
    await inFolder(async () => {
      // The browser lists a whole folder before it yields the first entry.
      if (signal.aborted) return;
      if (depth > maxDepth) {
        unreadable.push(path);
        return;
      }
      const files: [string, Opener][] = [];
      const names: string[] = [];
      try {
        for await (const [name, child] of folder.entries()) {
          if (signal.aborted) return;
          const childPath = path ? `${path}/${name}` : name;
          names.push(name);
          // If the system's locale lacks "é", Chromium yields "été" with an empty name and the parent's handle; walking it
          // would list the parent's files twice.
          if (name === "") unreadable.push(`${childPath}?`);
          else if (child.kind === "file") files.push([childPath, child]);
          else if (name !== trashFolder) below.push([childPath, child]);
        }
      } catch (error) {
        if (isChosen) throw error;
        unreadable.push(path);
      }
      if (isLeftAlone(path, leaveAlone.folder(path, names, isChosen))) {
        below = [];
        return;
      }
      below = below.filter(([childPath]) => isScanned(childPath, false));
      const scanned = files.filter(([childPath]) => isScanned(childPath, true));
      for (const [childPath, child] of below) folders.set(childPath, child);
      // Handles of files are kept for 16 folders at a time: each costs the browser several kilobytes (measured).
      await Promise.all(
        scanned.map(([childPath, child]) => inFile(() => readFile(childPath, child))),
      );
    });
    await Promise.all(below.map(([childPath, child]) => walk(childPath, child, depth + 1)));
  };
  const walks = [...folders].map(([path, folder]) => walk(path, folder, 0));
  await raceAbort(Promise.all(walks), signal);
  return walked;
}
