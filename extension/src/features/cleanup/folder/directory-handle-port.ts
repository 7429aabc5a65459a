import type { FolderPort } from "@digital-cleanup/cleaner";

const isAbsence = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === "NotFoundError" || error.name === "TypeMismatchError");

async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

const splitPath = (path: string) => {
  const parts = path.split("/");
  return { name: parts.at(-1) ?? "", folders: parts.slice(0, -1) };
};

async function isTaken(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    // TypeMismatchError: a folder has the name.
    if (isAbsence(error)) return (error as DOMException).name === "TypeMismatchError";
    throw error;
  }
}

/** A folder a person chose, for the algorithms of the cleaner. Chromium only: no other browser moves files. */
export function handlePort(root: FileSystemDirectoryHandle): FolderPort {
  const folderAt = async (folders: string[], create: boolean) => {
    let folder = root;
    for (const name of folders) folder = await folder.getDirectoryHandle(name, { create });
    return folder;
  };
  const fileAt = async (path: string) => {
    const { name, folders } = splitPath(path);
    return (await folderAt(folders, false)).getFileHandle(name);
  };
  const find = (path: string) => orUndefined(fileAt(path).then((handle) => handle.getFile()));

  return {
    stat: async (path) => {
      const file = await find(path);
      return file && { bytes: file.size, modifiedAtMs: file.lastModified };
    },
    read: async (path, from, to) => {
      const file = await (await fileAt(path)).getFile();
      return new Uint8Array(await file.slice(from, to).arrayBuffer());
    },
    move: async (from, to) => {
      const source = await fileAt(from);
      const { name, folders } = splitPath(to);
      const target = await folderAt(folders, true);
      // move() would overwrite a file of that name silently.
      if (await isTaken(target, name)) return "taken";
      await source.move(target, name);
      return "moved";
    },
    readText: async (path) => {
      // A first write that was interrupted leaves an empty file: as if it had not been written.
      const text = await (await find(path))?.text();
      return text === "" ? undefined : text;
    },
    writeText: async (path, text) => {
      const { name, folders } = splitPath(path);
      const file = await (await folderAt(folders, true)).getFileHandle(name, { create: true });
      // Written beside and put in place on close: an interrupted write leaves the old text.
      const writable = await file.createWritable();
      await writable.write(text);
      await writable.close();
    },
    remove: async (path) => {
      // removeEntry() takes files and folders alike.
      if (!(await orUndefined(fileAt(path)))) return;
      const { name, folders } = splitPath(path);
      await orUndefined(folderAt(folders, false).then((folder) => folder.removeEntry(name)));
    },
    removeFolder: async (path) => {
      const { name, folders } = splitPath(path);
      const parent = await folderAt(folders, false);
      await parent.getDirectoryHandle(name);
      await parent.removeEntry(name);
    },
    list: async (path) => {
      const folder = await orUndefined(folderAt(path.split("/"), false));
      if (!folder) return undefined;
      const children: { name: string; isFolder: boolean }[] = [];
      for await (const [name, child] of folder.entries()) {
        children.push({ name, isFolder: child.kind === "directory" });
      }
      return children;
    },
  };
}
