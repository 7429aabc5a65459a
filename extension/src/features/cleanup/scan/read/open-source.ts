import { forEachParallel, trashFolder } from "@digital-cleanup/cleaner";
import type { ScanSource } from "../scan-messages.ts";
import { openFolder, type OpenSource } from "./read-folder.ts";
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
    walk: async ({ signal, onFile }) => {
      const unreadable: string[] = [];
      for (const [name, folder] of opened) {
        const named = (path: string) => `${name}/${path}`;
        const found = await folder.walk({
          signal,
          onFile: ({ path, file }) => onFile({ path: named(path), file }),
        });
        // Spreading a very long list into `push` would overflow the stack.
        for (const path of found) unreadable.push(named(path));
      }
      return unreadable;
    },
    open: async (path) => {
      const end = path.indexOf("/");
      return opened.get(path.slice(0, end))!.open(path.slice(end + 1));
    },
  };
}

function openFiles(files: readonly File[]): OpenSource {
  const byPath = new Map<string, File>();
  for (const file of files) {
    // The first part is the name of the chosen folder.
    const [, ...parts] = file.webkitRelativePath.split("/");
    if (!parts.includes(trashFolder)) byPath.set(parts.join("/"), file);
  }
  return {
    walk: async ({ signal, onFile }) => {
      const reading = forEachParallel([...byPath], parallelReads, async ([path, file]) => {
        if (!signal.aborted) await onFile({ path, file });
      });
      await raceAbort(reading, signal);
      return [];
    },
    open: async (path) => byPath.get(path)!,
  };
}
