import type { FileFacts } from "../file.ts";
import { parentFolder } from "../path-parts.ts";
import { isProgramFile } from "./program-files.ts";

/** A folder of the walk. `holdsUnlisted`: it contains an entry that is not listed, such as a symbolic link, a device or an unreadable file. */
export type FolderFacts = { path: string; holdsUnlisted: boolean };

type Listing = {
  folders: readonly FolderFacts[];
  files: readonly FileFacts[];
  /**
   * False in a browser, which hides some names (`.lnk`, `.url`, `.local`, `.scf`): a folder may look empty without being so,
   * and none is reported.
   */
  seesEveryName: boolean;
};

/** Folders that contain nothing but empty folders, sorted by path; of nested ones, only the topmost. */
export function emptyFolders({ folders, files, seesEveryName }: Listing): string[] {
  if (!seesEveryName) return [];
  const filled = new Set<string>();
  const fill = (folder: string) => {
    for (let path = folder; path !== "" && !filled.has(path); path = parentFolder(path)) {
      filled.add(path);
    }
  };
  for (const { path } of files) fill(parentFolder(path));
  for (const { path, holdsUnlisted } of folders) {
    if (holdsUnlisted || isProgramFile(path)) fill(path);
  }
  return folders
    .map(({ path }) => path)
    .filter(
      (path) => !filled.has(path) && (parentFolder(path) === "" || filled.has(parentFolder(path))),
    )
    .toSorted();
}
