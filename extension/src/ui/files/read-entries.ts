/** A dropped file, with its path below the folder that was dropped. */
export type DroppedFile = { path: string; file: File };

/** Deeper than any real folder. */
const maxDepth = 64;

export const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry =>
  entry.isDirectory;

/** The files of a dropped folder and of those below. */
export async function readFolderEntry(
  folder: FileSystemDirectoryEntry,
  path = "",
  depth = 0,
): Promise<DroppedFile[]> {
  if (depth > maxDepth) return [];
  const found: DroppedFile[][] = [];
  for (const entry of await entriesOf(folder)) {
    const below = path ? `${path}/${entry.name}` : entry.name;
    found.push(
      isFolder(entry)
        ? await readFolderEntry(entry, below, depth + 1)
        : await readFileEntry(entry, below),
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
export const readFileEntry = (entry: FileSystemEntry, path: string): Promise<DroppedFile[]> =>
  new Promise((resolve) => {
    (entry as FileSystemFileEntry).file(
      (file) => resolve([{ path, file }]),
      () => resolve([]),
    );
  });
