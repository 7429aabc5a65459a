import type { SeenFile } from "../file.ts";

/**
 * Two or more files of equal content, compared byte for byte. `bytes` is the size of one file. `isRemembered`: some were compared
 * in an earlier scan, and not read again because their size and time are the same. `isByName`: nothing was read, only names and
 * sizes are equal, and the files may differ.
 */
export type DuplicateGroup = {
  bytes: number;
  files: SeenFile[];
  isRemembered?: boolean;
  isByName?: boolean;
};

/** The number of each copy's content: the same for all files of a group. */
export const numberContents = (groups: readonly DuplicateGroup[]): Map<string, number> =>
  new Map(groups.flatMap(({ files }, number) => files.map(({ path }) => [path, number] as const)));

/** The most that removing all copies but one can free. Removing a hard link frees nothing. */
export const freeableBytes = ({ bytes, files }: DuplicateGroup): number =>
  bytes * (files.length - 1);

/** Sorts the groups that free most first, then by path. */
export const byFreeableBytes = (a: DuplicateGroup, b: DuplicateGroup): number =>
  freeableBytes(b) - freeableBytes(a) ||
  ((a.files[0]?.path ?? "") < (b.files[0]?.path ?? "") ? -1 : 1);
