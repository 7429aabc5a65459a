import type { FileFacts } from "../file.ts";
import { folderOf } from "../path-parts.ts";
import { isOfPrograms } from "./program-files.ts";

/**
 * One folder below the one that is cleaned. `holdsUnlisted`: something in it is in no list, such as a symbolic link, a
 * device, or what could not be read.
 */
export type FolderFacts = { path: string; holdsUnlisted: boolean };

type Listing = {
  folders: readonly FolderFacts[];
  files: readonly FileFacts[];
  /**
   * Whether every name was seen. Browsers hide some (`.lnk`, `.url`, `.local`, `.scf`): a folder that looks empty there may
   * not be, and none is offered.
   */
  seesEveryName: boolean;
};

/** Folders that hold nothing but empty folders, the uppermost of each only, by path. */
export function emptyFolders({ folders, files, seesEveryName }: Listing): string[] {
  if (!seesEveryName) return [];
  const filled = new Set<string>();
  const fill = (folder: string) => {
    for (let path = folder; path !== "" && !filled.has(path); path = folderOf(path)) {
      filled.add(path);
    }
  };
  for (const { path } of files) fill(folderOf(path));
  for (const { path, holdsUnlisted } of folders) {
    if (holdsUnlisted || isOfPrograms(path)) fill(path);
  }
  return folders
    .map(({ path }) => path)
    .filter((path) => !filled.has(path) && (folderOf(path) === "" || filled.has(folderOf(path))))
    .toSorted();
}
