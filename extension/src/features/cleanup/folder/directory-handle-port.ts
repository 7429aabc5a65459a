import type { FolderPort } from "@digital-cleanup/cleaner";
import { fileAt, folderAt, splitPath } from "./place-in.ts";

const isNotFound = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === "NotFoundError" || error.name === "TypeMismatchError");

async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function isTaken(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    // TypeMismatchError: a folder of that name exists.
    if (isNotFound(error)) return (error as DOMException).name === "TypeMismatchError";
    throw error;
  }
}

/** Implements the cleaner's port on a directory handle. Chromium only: no other browser moves files. */
export function directoryHandlePort(root: FileSystemDirectoryHandle): FolderPort {
  const find = (path: string) => orUndefined(fileAt(root, path).then((handle) => handle.getFile()));

  return {
    stat: async (path) => {
      const file = await find(path);
      return file && { bytes: file.size, modifiedAtMs: file.lastModified };
    },
    read: async (path, from, to) => {
      const file = await (await fileAt(root, path)).getFile();
      return new Uint8Array(await file.slice(from, to).arrayBuffer());
    },
    move: async (from, to) => {
      const { name: sourceName, folders: sourceFolders } = splitPath(from);
      const sourceFolder = await folderAt(root, sourceFolders);
      const source = await sourceFolder.getFileHandle(sourceName);
      const { name, folders } = splitPath(to);
      const target = await folderAt(root, folders, true);
      // `move` silently overwrites an existing file.
      if (await isTaken(target, name)) return "taken";
      await source.move(target, name);
      // If the original cannot be removed, for example in a read-only folder, Chromium copies it and reports success.
      if (await isTaken(sourceFolder, sourceName))
        throw new Error(`${from}: was copied, not moved`);
      return "moved";
    },
    readText: async (path) => {
      // An interrupted first write leaves an empty file, which counts as absent.
      const text = await (await find(path))?.text();
      return text === "" ? undefined : text;
    },
    writeText: async (path, text) => {
      const { name, folders } = splitPath(path);
      const file = await (
        await folderAt(root, folders, true)
      ).getFileHandle(name, { create: true });
      // The browser writes to a temporary file and replaces the old one on `close`, so an interruption is harmless.
      const writable = await file.createWritable();
      await writable.write(text);
      await writable.close();
    },
    remove: async (path) => {
      // `removeEntry` would remove an empty folder too.
      if (!(await orUndefined(fileAt(root, path)))) return;
      const { name, folders } = splitPath(path);
      await orUndefined(folderAt(root, folders).then((folder) => folder.removeEntry(name)));
    },
    removeFolder: async (path) => {
      const { name, folders } = splitPath(path);
      const parent = await folderAt(root, folders);
      await parent.getDirectoryHandle(name);
      await parent.removeEntry(name);
    },
    list: async (path) => {
      const folder = await orUndefined(folderAt(root, path.split("/")));
      if (!folder) return undefined;
      const children: { name: string; isFolder: boolean }[] = [];
      for await (const [name, child] of folder.entries()) {
        children.push({ name, isFolder: child.kind === "directory" });
      }
      return children;
    },
  };
}
