import {
  type Choice,
  type CleanupPlan,
  type FileFacts,
  planPhotos,
  type PhotoGroup,
} from "@digital-cleanup/cleaner";

type Group = Pick<PhotoGroup, "files">;
type Choices = ReadonlyMap<string, Choice>;

/** Which photos are to be set aside: all but the best of each group, unless the person chose otherwise. */
export type PhotoMarks = {
  isMarked: (file: FileFacts) => boolean;
  /** Whether another photo of each of its groups stays. */
  mayMark: (file: FileFacts) => boolean;
  /** Marks photos, or takes their marks off. One photo of each group is never marked. */
  mark: (files: readonly FileFacts[], isToMark: boolean) => void;
  /** Takes the mark off a photo and marks the others. */
  keepOnly: (kept: FileFacts, others: readonly FileFacts[]) => void;
  /** What is set aside of some of the groups. */
  planOf: (groups: readonly PhotoGroup[]) => CleanupPlan;
};

export function photoMarks(
  groups: readonly PhotoGroup[],
  choices: Choices,
  onChoose: (choices: Map<string, Choice>) => void,
): PhotoMarks {
  const proposed = withProposals(groups, choices);
  return {
    isMarked: (file) => isMarked(proposed, file),
    mayMark: (file) => maySetAside(groups, proposed, file),
    mark: (files, isToMark) => onChoose(markPhotos(groups, choices, files, isToMark)),
    keepOnly: (kept, others) => {
      const unmarked = markPhotos(groups, choices, [kept], false);
      onChoose(markPhotos(groups, unmarked, others, true));
    },
    planOf: (some) => planPhotos({ groups: some, choices: proposed }),
  };
}

/** The person's choices, with one for each photo that has none: the best of a group stays, the others are set aside. */
function withProposals(groups: readonly Group[], choices: Choices): Map<string, Choice> {
  const others = groups.flatMap(({ files }) => files.slice(1));
  return new Map([...others.map(({ path }) => [path, "remove"] as const), ...choices]);
}

/** The choices once photos were marked or unmarked. A mark that would be the last of a group is not made. */
export function markPhotos(
  groups: readonly Group[],
  choices: Choices,
  files: readonly FileFacts[],
  isToMark: boolean,
): Map<string, Choice> {
  const next = new Map(choices);
  for (const file of files) {
    if (!isToMark) next.set(file.path, "keep");
    else if (maySetAside(groups, withProposals(groups, next), file)) next.set(file.path, "remove");
  }
  return next;
}

const isMarked = (choices: Choices, { path }: FileFacts): boolean => choices.get(path) === "remove";

const maySetAside = (groups: readonly Group[], choices: Choices, file: FileFacts): boolean =>
  groups
    .filter(({ files }) => files.some(({ path }) => path === file.path))
    .every(({ files }) =>
      files.some((other) => other.path !== file.path && !isMarked(choices, other)),
    );
