import { isSameFolder } from "../folder/is-same-folder.ts";
import type { ChosenFolder, ScanSource } from "../scan/scan-messages.ts";

/** Whether two choices of folders are the same folders of the disk, with the same names, in the same order. */
export async function areSameFolders(
  one: readonly ChosenFolder[],
  other: readonly ChosenFolder[],
): Promise<boolean> {
  if (one.length !== other.length) return false;
  for (const [index, { name, handle }] of one.entries()) {
    const match = other[index]!;
    if (name !== match.name || !(await isSameFolder(handle, match.handle))) return false;
  }
  return true;
}

export const foldersOf = (source: ScanSource): ChosenFolder[] =>
  "folders" in source ? source.folders : [];

/**
 * Whether something was stored of a source. A source that only gives files has no folders and is known by its name: path, size and time of
 * each file have to match too.
 */
export const isOfSource = async (
  stored: { name: string; folders: readonly ChosenFolder[] },
  source: ScanSource,
): Promise<boolean> =>
  stored.name === source.name && (await areSameFolders(stored.folders, foldersOf(source)));
