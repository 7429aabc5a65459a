import type { ChosenFolder } from "../scan/scan-messages.ts";

/** Whether two choices of folders are the same folders of the disk, with the same names, in the same order. */
export async function areSameFolders(
  one: readonly ChosenFolder[],
  other: readonly ChosenFolder[],
): Promise<boolean> {
  if (one.length !== other.length) return false;
  for (const [index, { name, handle }] of one.entries()) {
    const match = other[index]!;
    if (name !== match.name || !(await handle.isSameEntry(match.handle))) return false;
  }
  return true;
}
