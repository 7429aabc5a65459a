import type { Choice, FileFacts } from "@digital-cleanup/cleaner";

type Group = { files: readonly FileFacts[] };
type Marks = ReadonlyMap<string, Choice>;

export const isMarked = (choices: Marks, { path }: FileFacts): boolean =>
  choices.get(path) === "remove";

/**
 * Marks photos as to be set aside, or takes the marks off. **One photo of each group is never marked**: a mark that would be the
 * last of a group is not made.
 */
export function markPhotos(
  groups: readonly Group[],
  choices: Marks,
  files: readonly FileFacts[],
  isToMark: boolean,
): Map<string, Choice> {
  const next = new Map(choices);
  for (const file of files) {
    if (!isToMark) next.delete(file.path);
    else if (maySetAside(groups, next, file)) next.set(file.path, "remove");
  }
  return next;
}

/** Whether another photo of each group of this one is not marked. */
export const maySetAside = (groups: readonly Group[], choices: Marks, file: FileFacts): boolean =>
  groups
    .filter(({ files }) => files.some(({ path }) => path === file.path))
    .every(({ files }) =>
      files.some((other) => other.path !== file.path && !isMarked(choices, other)),
    );
