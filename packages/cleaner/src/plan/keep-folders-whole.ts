import type { DuplicateGroup } from "../duplicates/group.ts";
import type { IdenticalFolders } from "../duplicates/identical-folders.ts";
import { type FileFacts, sumBytes } from "../file.ts";
import { foldersAbove } from "../path-parts.ts";
import type { CleanupPlan, PlannedMove } from "./build-plan.ts";
import type { KeepPolicy } from "./keep-rule.ts";
import { rankCopies } from "./split-group.ts";

const isBelow = (path: string, folders: ReadonlySet<string>): boolean =>
  foldersAbove(path).some((folder) => folders.has(folder));

/** The policy in which the files of all identical folders but one yield: by the rule, one folder stays and the others go. */
export function keepFoldersWhole(
  policy: KeepPolicy,
  groups: readonly DuplicateGroup[],
  sets: readonly IdenticalFolders[],
): KeepPolicy {
  if (sets.length === 0 || policy.siblingsOnly) return policy;
  const copies = new Map<string, FileFacts>(
    groups.flatMap(({ files }) => files.map((file) => [file.path, file] as const)),
  );
  const kept = new Set<string>();
  const going = new Set<string>();
  for (const { folders } of sets) {
    // A folder of several sets stays if the largest one keeps what is around it.
    const inKept = folders.filter(({ path }) => isBelow(path, kept));
    const notGoing = folders.filter(({ path }) => !isBelow(path, going));
    const candidates = [inKept, notGoing].find(({ length }) => length > 0) ?? folders;
    const samples = candidates.flatMap(({ sample }) => copies.get(sample) ?? []);
    const first = rankCopies(samples, policy)[0]?.path;
    for (const { path, sample } of folders) (sample === first ? kept : going).add(path);
  }
  const yielding = new Set(policy.yielding);
  for (const path of copies.keys()) if (isBelow(path, going)) yielding.add(path);
  return { ...policy, yielding };
}

/** The plan with the folders of which it moves every file, and the empty files in them. */
export function planFolders(plan: CleanupPlan, sets: readonly IdenticalFolders[]): CleanupPlan {
  if (sets.length === 0) return plan;
  const movedIn = new Map<string, number>();
  for (const { path, bytes } of plan.moves) {
    if (bytes === 0) continue;
    for (const folder of foldersAbove(path)) movedIn.set(folder, (movedIn.get(folder) ?? 0) + 1);
  }
  const folders = sets.flatMap((set) =>
    set.folders.flatMap(({ path }) => (movedIn.get(path) === set.files ? [path] : [])),
  );
  const leaving = new Set(folders);
  const listed = new Set(plan.moves.map(({ path }) => path));
  const emptyMoves = sets
    .flatMap(({ emptyFiles }) => emptyFiles)
    .filter(({ path }) => !listed.has(path) && isBelow(path, leaving))
    .map((file): PlannedMove => ({ ...file, keptCopies: [], kind: "emptyFile" }));
  const moves = [...plan.moves, ...emptyMoves];
  return { moves, bytes: sumBytes(moves), folders };
}
