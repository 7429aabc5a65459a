import type { FolderHandle } from "../../../platform/folder-handle.ts";
import type { ChosenFolder } from "../scan/scan-messages.ts";

type Handle = FileSystemDirectoryHandle;

/** The chosen folder of a file, and its path in it: of several folders, paths begin with the folder's name. */
export function placeIn(
  folders: readonly ChosenFolder[],
  path: string,
): { handle: FolderHandle; path: string } | undefined {
  const [first] = folders;
  if (first && folders.length === 1) return { handle: first.handle, path };
  const folder = folders.find(({ name }) => path.startsWith(`${name}/`));
  return folder && { handle: folder.handle, path: path.slice(folder.name.length + 1) };
}

export const splitPath = (path: string) => {
  const parts = path.split("/");
  return { name: parts.at(-1) ?? "", folders: parts.slice(0, -1) };
};

export async function folderAt(root: Handle, folders: string[], create = false): Promise<Handle> {
  let folder = root;
  for (const name of folders) folder = await folder.getDirectoryHandle(name, { create });
  return folder;
}

export async function fileAt(root: Handle, path: string): Promise<FileSystemFileHandle> {
  const { name, folders } = splitPath(path);
  return (await folderAt(root, folders)).getFileHandle(name);
}
