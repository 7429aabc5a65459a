import { forEachParallel, trashFolder } from "@digital-cleanup/cleaner";
import { raceAbort } from "./race-abort.ts";
import { readFolder, type ReadFolder, type ReadOptions } from "./read-folder.ts";
import type { ScanSource } from "../scan-messages.ts";

/** Enough for the batched reader to combine small files. */
const parallelReads = 256;

/** Calls `onFile` with every file of a source, except those in the trash. */
export async function readSource(source: ScanSource, options: ReadOptions): Promise<ReadFolder> {
  if ("files" in source) return readFiles(source.files, options);
  const isAlone = source.folders.length === 1;
  const unreadable: string[] = [];
  const opens = new Map<string, ReadFolder["open"]>();
  for (const { name, handle } of source.folders) {
    const named = (path: string) => (isAlone ? path : `${name}/${path}`);
    const read = await readFolder(handle, {
      ...options,
      onFile: ({ path, file }) => options.onFile({ path: named(path), file }),
    });
    opens.set(isAlone ? "" : `${name}/`, read.open);
    // Spreading a very long list into `push` would overflow the stack.
    for (const path of read.unreadable) unreadable.push(named(path));
  }
  const open = async (path: string) => {
    const prefix = isAlone ? "" : path.slice(0, path.indexOf("/") + 1);
    return opens.get(prefix)!(path.slice(prefix.length));
  };
  return { unreadable, open };
}

async function readFiles(files: File[], { signal, onFile }: ReadOptions): Promise<ReadFolder> {
  const byPath = new Map<string, File>();
  for (const file of files) {
    // The first part is the name of the chosen folder.
    const [, ...parts] = file.webkitRelativePath.split("/");
    if (!parts.includes(trashFolder)) byPath.set(parts.join("/"), file);
  }
  const reading = forEachParallel([...byPath], parallelReads, async ([path, file]) => {
    if (!signal.aborted) await onFile({ path, file });
  });
  await raceAbort(reading, signal);
  return { unreadable: [], open: async (path) => byPath.get(path)! };
}
