import { freeName, trashFolder } from "@digital-cleanup/cleaner";
import type { ChosenFolder } from "../scan/scan-messages.ts";

type Handle = FileSystemDirectoryHandle;

/**
 * Removes folders that are listed twice or lie inside another one, because their files would be reported as duplicates of
 * themselves. Folders of equal names are numbered.
 */
export async function distinctFolders(handles: readonly Handle[]): Promise<ChosenFolder[]> {
  const folders: ChosenFolder[] = [];
  for (const [index, handle] of handles.entries()) {
    const others = handles.filter((_, other) => other !== index);
    const isWithin = await Promise.all(
      others.map(async (other) => {
        const path = await other.resolve(handle);
        // The folder is listed twice: keep the first one.
        if (path?.length === 0) return handles.indexOf(other) < index;
        return path !== null;
      }),
    );
    if (isWithin.includes(true)) continue;
    const taken = new Set(folders.map(({ name }) => name));
    folders.push({ name: freeName(handle.name, taken), handle });
  }
  return folders;
}

export const isTrash = ({ name }: Handle): boolean => name === trashFolder;
