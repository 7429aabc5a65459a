import type { FileFacts } from "../file.ts";
import { foldersAbove, parentFolder } from "../path-parts.ts";
import { isPersonal } from "../space/kind-of-file.ts";
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

/**
 * Folders that contain nothing but empty folders, sorted by path; of nested ones, only the topmost. A program may need its empty
 * folders, so only those are listed that are in folders of people's files.
 */
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
  const isPeoples = peoplesFolders(files);
  return folders
    .map(({ path }) => path)
    .filter(
      (path) =>
        !filled.has(path) &&
        (parentFolder(path) === "" || filled.has(parentFolder(path))) &&
        foldersAbove(path).every(isPeoples),
    )
    .toSorted();
}

type Shares = { files: number; personal: number };

/**
 * Whether half or more of the files directly in a folder are of people's types. If there are none, those further below decide; a
 * folder without any file belongs to the person.
 */
function peoplesFolders(files: readonly FileFacts[]): (folder: string) => boolean {
  const direct = new Map<string, Shares>();
  const below = new Map<string, Shares>();
  const add = (sums: Map<string, Shares>, folder: string, path: string) => {
    const sum = sums.get(folder) ?? { files: 0, personal: 0 };
    sums.set(folder, sum);
    sum.files += 1;
    sum.personal += Number(isPersonal(path));
  };
  for (const { path } of files) {
    add(direct, parentFolder(path), path);
    for (const folder of foldersAbove(path)) add(below, folder, path);
  }
  return (folder) => {
    const sum = direct.get(folder) ?? below.get(folder);
    return !sum || sum.personal * 2 >= sum.files;
  };
}
