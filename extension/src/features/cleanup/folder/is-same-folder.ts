import { type FolderHandle, isServed } from "../../../platform/folder-handle.ts";

export async function isSameFolder(one: FolderHandle, other: FolderHandle): Promise<boolean> {
  if (isServed(one) || isServed(other)) {
    return isServed(one) && isServed(other) && one.id === other.id;
  }
  return one.isSameEntry(other);
}
