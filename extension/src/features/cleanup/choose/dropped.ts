import type { ReadFile } from "../scan/scan-messages.ts";
import type { ReadFolder } from "./read-folder.ts";

/** Deeper than any real folder. */
const maxDepth = 64;

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
    if (isFolder(entry)) folders.push({ name: entry.name, files: await filesIn(entry, "", 0) });
    else files.push(...(await readFile(entry, entry.name, await fileHandle(handle))));
  }
  return { files, folders };
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function fileHandle(handle: Dropped["handle"]): Promise<FileSystemFileHandle | undefined> {
  const given = await handle.catch(() => null);
  return given instanceof FileSystemFileHandle ? given : undefined;
}

async function filesIn(
  folder: FileSystemDirectoryEntry,
  path: string,
  depth: number,
): Promise<ReadFile[]> {
  if (depth > maxDepth) return [];
  const found: ReadFile[][] = [];
  for (const entry of await entriesOf(folder)) {
    const below = path ? `${path}/${entry.name}` : entry.name;
    found.push(
      isFolder(entry) ? await filesIn(entry, below, depth + 1) : await readFile(entry, below),
    );
  }
  return found.flat();
}

/** The reader gives some entries at a time, and none once it has given all. A folder that cannot be listed counts as empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** Nothing for a file that vanished or may not be read. */
const readFile = (
  entry: FileSystemEntry,
  path: string,
  handle?: FileSystemFileHandle,
): Promise<ReadFile[]> =>
  new Promise((resolve) => {
    (entry as FileSystemFileEntry).file(
      (file) => resolve([{ path, file, ...(handle && { handle }) }]),
      () => resolve([]),
    );
  });
