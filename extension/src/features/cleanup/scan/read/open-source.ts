import {
  forEachParallel,
  type LeaveAlone,
  splitLeftAlone,
  trashFolder,
} from "@digital-cleanup/cleaner";
import type { ScanSource } from "../scan-messages.ts";
import { openFolder, type OpenSource, type Walked } from "./read-folder.ts";
import { raceAbort } from "./race-abort.ts";

/** Enough for the batched reader to combine small files. */
const parallelReads = 256;

/** Opens a source for a walk over its files, except those in the trash. */
export function openSource(source: ScanSource): OpenSource {
  if ("files" in source) return openFiles(source.files);
  const [first] = source.folders;
  if (first && source.folders.length === 1) return openFolder(first.handle);
  const opened = new Map(source.folders.map(({ name, handle }) => [name, openFolder(handle)]));
  return {
    walk: async ({ signal, leaveAlone, onFile }) => {
      const walked: Walked = { unreadable: [], leftAlone: [], leftOut: 0 };
      for (const [name, folder] of opened) {
        const named = (path: string) => `${name}/${path}`;
        const found = await folder.walk({
          signal,
          leaveAlone: below(name, leaveAlone),
          onFile: ({ path, file }) => onFile({ path: named(path), file }),
        });
        // Spreading a very long list into `push` would overflow the stack.
        for (const path of found.unreadable) walked.unreadable.push(named(path));
        for (const { path, kind } of found.leftAlone)
          walked.leftAlone.push({ path: path ? named(path) : name, kind });
        walked.leftOut += found.leftOut;
      }
      return walked;
    },
    open: async (path) => {
      const end = path.indexOf("/");
      return opened.get(path.slice(0, end))!.open(path.slice(end + 1));
    },
  };
}

/** The rules of several folders, whose paths begin with the name of each. */
const below = (name: string, { folder, file, hides }: LeaveAlone): LeaveAlone => ({
  folder: (path, names, isChosen) => folder(path ? `${name}/${path}` : name, names, isChosen),
  file: (path) => file(`${name}/${path}`),
  hides: (path) => hides(`${name}/${path}`),
});

function openFiles(files: readonly File[]): OpenSource {
  const byPath = new Map<string, File>();
  for (const file of files) {
    // The first part is the name of the chosen folder.
    const [, ...parts] = file.webkitRelativePath.split("/");
    if (!parts.includes(trashFolder)) byPath.set(parts.join("/"), file);
  }
  return {
    walk: async ({ signal, leaveAlone, onFile }) => {
      const { kept, leftAlone, leftOut } = splitLeftAlone([...byPath.keys()], leaveAlone);
      const reading = forEachParallel([...kept], parallelReads, async (path) => {
        if (!signal.aborted) await onFile({ path, file: byPath.get(path)! });
      });
      await raceAbort(reading, signal);
      return { unreadable: [], leftAlone, leftOut };
    },
    open: async (path) => byPath.get(path)!,
  };
}
