import { type FileFacts, isUnchanged } from "../file.ts";
import type { PlannedMove } from "../plan/build-plan.ts";

/**
 * `deleted` files were deleted by hand, `remaining` ones are still there. `uncertain` files are missing but not counted: all
 * of their copies, or all photos of a group, are missing too, or no known file of the folder is left (it may be another folder), or a new file has the
 * same size and date (the file may have been moved).
 */
export type ManualDeletionCheck = {
  deleted: PlannedMove[];
  remaining: PlannedMove[];
  uncertain: PlannedMove[];
};

/**
 * Compares a plan that a person carried out by hand with the present files of the folder. `witnesses` are known files that
 * were not to be deleted: one of them must be present for a file without copies to count as deleted.
 */
export function checkManualDeletion(
  moves: readonly PlannedMove[],
  witnesses: readonly FileFacts[],
  now: readonly FileFacts[],
): ManualDeletionCheck {
  const present = new Map(now.map((file) => [file.path, file]));
  const isThere = (file: FileFacts) => isUnchanged(present.get(file.path), file);
  const hasOne = (files: readonly FileFacts[]) => files.some(isThere);
  const isSameFolder = witnesses.some(isThere);
  const known = new Set(
    [...moves, ...moves.flatMap((move) => stays(move).flat()), ...witnesses].map(
      ({ path }) => path,
    ),
  );
  const arrived = new Map<string, number>();
  for (const file of now) {
    if (!known.has(file.path))
      arrived.set(sizeAndTime(file), (arrived.get(sizeAndTime(file)) ?? 0) + 1);
  }
  const mayHaveMoved = (file: FileFacts) => {
    const count = arrived.get(sizeAndTime(file)) ?? 0;
    arrived.set(sizeAndTime(file), count - 1);
    return count > 0;
  };
  const check: ManualDeletionCheck = { deleted: [], remaining: [], uncertain: [] };
  for (const move of moves) {
    const isConfirmed = stays(move).length > 0 ? stays(move).every(hasOne) : isSameFolder;
    if (present.has(move.path)) check.remaining.push(move);
    else if (isConfirmed && !mayHaveMoved(move)) check.deleted.push(move);
    else check.uncertain.push(move);
  }
  return check;
}

/** The sets of files of which one has to be there: the copies, and the photos of each group. */
const stays = ({ keptCopies, keptPhotos = [] }: PlannedMove): readonly FileFacts[][] =>
  keptCopies.length > 0 ? [keptCopies, ...keptPhotos] : keptPhotos;

const sizeAndTime = ({ bytes, modifiedAtMs }: FileFacts): string => `${bytes} ${modifiedAtMs}`;
