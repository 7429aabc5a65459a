import { trashFolder } from "@digital-cleanup/cleaner";
import { readFolder, type ReadFolder, type ReadOptions } from "./read-folder.ts";
import type { ScanSource } from "./scan-messages.ts";

/** Every file of a source, the trash left out. */
export async function readSource(source: ScanSource, options: ReadOptions): Promise<ReadFolder> {
  if ("files" in source) return readFiles(source.files, options);
  const isAlone = source.folders.length === 1;
  const whole: ReadFolder = { files: [], unreadable: [] };
  for (const { name, handle } of source.folders) {
    const before = whole.files.length;
    const onFiles = (count: number) => options.onFiles(before + count);
    const { files, unreadable } = await readFolder(handle, { ...options, onFiles });
    const named = (path: string) => (isAlone ? path : `${name}/${path}`);
    // One by one: so many arguments at once would overflow the stack.
    for (const { path, file } of files) whole.files.push({ path: named(path), file });
    for (const path of unreadable) whole.unreadable.push(named(path));
  }
  return whole;
}

function readFiles(files: File[], { signal, onFiles }: ReadOptions): ReadFolder {
  const read: ReadFolder = { files: [], unreadable: [] };
  for (const file of files) {
    if (signal.aborted) break;
    // The first part is the name of the chosen folder itself.
    const [, ...parts] = file.webkitRelativePath.split("/");
    if (!parts.includes(trashFolder)) read.files.push({ path: parts.join("/"), file });
    if (read.files.length % 256 === 0) onFiles(read.files.length);
  }
  return read;
}
