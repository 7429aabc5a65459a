import { type FileFacts, type SeenFile, sumBytes, toSeenFile } from "../file.ts";
import type { CleanupPlan, PlannedMove } from "../plan/build-plan.ts";
import type { Choice } from "../plan/split-group.ts";
import type { PhotoGroup } from "./groups/photo-group.ts";

type PhotoPlanRequest = {
  groups: readonly PhotoGroup[];
  /** What a person chose for each path. Nothing else is removed. */
  choices: ReadonlyMap<string, Choice>;
  /** Photos outside of groups that a person chose to remove, such as blurry ones. */
  files?: readonly FileFacts[];
};

/**
 * Builds the list of photos to set aside. It contains only what a person chose to remove, and **never all photos of a group**:
 * if all were chosen, the best stays. Each photo of a group has the photos that stay as `keptPhotos`.
 */
export function planPhotos({ groups, choices, files = [] }: PhotoPlanRequest): CleanupPlan {
  const isChosen = ({ path }: FileFacts) => choices.get(path) === "remove";
  const chosen = new Map<string, SeenFile>();
  for (const file of [...files, ...groups.flatMap((group) => group.files.filter(isChosen))]) {
    if (choices.get(file.path) !== "keep") chosen.set(file.path, toSeenFile(file));
  }
  // A photo may be in two groups. Keeping one more never empties another group.
  for (const {
    files: [best, ...others],
  } of groups) {
    if (best && [best, ...others].every(({ path }) => chosen.has(path))) chosen.delete(best.path);
  }
  const groupsOf = new Map<string, PhotoGroup[]>();
  for (const group of groups) {
    for (const { path } of group.files) groupsOf.set(path, [...(groupsOf.get(path) ?? []), group]);
  }
  const moves = [...chosen.values()].map((file) =>
    toMove(file, groupsOf.get(file.path) ?? [], chosen),
  );
  return { moves, bytes: sumBytes(moves) };
}

/** If a photo is in several groups, one photo of each has to stay. */
function toMove(
  file: SeenFile,
  own: readonly PhotoGroup[],
  chosen: ReadonlyMap<string, unknown>,
): PlannedMove {
  const keptPhotos = own.map(({ files }) => files.filter(({ path }) => !chosen.has(path)));
  return {
    ...file,
    keptCopies: [],
    kind: "photo",
    ...(keptPhotos.length > 0 ? { keptPhotos } : {}),
  };
}
