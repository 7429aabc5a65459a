import { isFolder, readFileEntry, readFolderEntry } from "../../../ui/files/read-entries.ts";
import type { ReadFile } from "../scan/scan-messages.ts";
import type { ReadFolder } from "./read-folder.ts";

/** One dropped item: its entry can be read in every browser, and Chromium gives a handle beside it. */
export type Dropped = { entry: FileSystemEntry; handle: Promise<FileSystemHandle | null> };

/** What is dropped. Must be called in the event handler: the data is cleared afterwards. */
export function droppedItems(event: DragEvent): Dropped[] {
  const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
  return items.flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    const handle = item.getAsFileSystemHandle?.() ?? Promise.resolve(null);
    // A refusal is handled where the handle is used, which may be never.
    handle.catch(() => undefined);
    return entry ? [{ entry, handle }] : [];
  });
}

/** Reads dropped files and folders. Chromium refuses to open some folders, but gives their files to a drop. */
export async function readDropped(
  items: readonly Dropped[],
): Promise<{ files: ReadFile[]; folders: ReadFolder[] }> {
  const files: ReadFile[] = [];
  const folders: ReadFolder[] = [];
  for (const { entry, handle } of items) {
    if (isFolder(entry)) {
      folders.push({ name: entry.name, files: await readFolderEntry(entry) });
      continue;
    }
    const [read] = await readFileEntry(entry, entry.name);
    const given = read && (await fileHandle(handle));
    if (read) files.push({ ...read, ...(given && { handle: given }) });
  }
  return { files, folders };
}

async function fileHandle(handle: Dropped["handle"]): Promise<FileSystemFileHandle | undefined> {
  const given = await handle.catch(() => null);
  return given instanceof FileSystemFileHandle ? given : undefined;
}
