import { trashFolder } from "@digital-cleanup/cleaner";
import type { ChosenFolder } from "../scan/scan-messages.ts";

type Handle = FileSystemDirectoryHandle;

/**
 * Folders to look through together. One that lies within another, or is there twice, is read once only: its files
 * would look like copies of themselves. A second folder of a name gets a number.
 */
export async function chosenFolders(handles: readonly Handle[]): Promise<ChosenFolder[]> {
  const folders: ChosenFolder[] = [];
  for (const [index, handle] of handles.entries()) {
    const others = handles.filter((_, other) => other !== index);
    const isWithin = await Promise.all(
      others.map(async (other) => {
        const path = await other.resolve(handle);
        // The same folder twice: the first one is read.
        if (path?.length === 0) return handles.indexOf(other) < index;
        return path !== null;
      }),
    );
    if (isWithin.includes(true)) continue;
    folders.push({ name: freeName(handle.name, folders), handle });
  }
  return folders;
}

export const isTrash = ({ name }: Handle): boolean => name === trashFolder;

function freeName(name: string, taken: readonly ChosenFolder[]): string {
  const isTaken = (candidate: string) => taken.some((folder) => folder.name === candidate);
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name} (${number})`;
  return free;
}
