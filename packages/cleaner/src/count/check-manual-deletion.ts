import { type FileFacts, isUnchanged } from "../file.ts";
import type { PlannedMove } from "../plan/build-plan.ts";

/**
 * `gone` was deleted by hand; `still` is there. `unsure` is gone too, but so are all of its equals, or nothing
 * known of the folder is left: then it may be another folder; or a file of its size and time is where none was known: then it
 * may only have moved. Nothing of it is counted.
 */
export type HandCheck = { gone: PlannedMove[]; still: PlannedMove[]; unsure: PlannedMove[] };

/**
 * Compares a plan carried out by hand with the folder as it is now. `witnesses` are files that were seen and
 * not planned: for a file without an equal, one of them must still be there.
 */
export function checkByHand(
  moves: readonly PlannedMove[],
  witnesses: readonly FileFacts[],
  now: readonly FileFacts[],
): HandCheck {
  const present = new Map(now.map((file) => [file.path, file]));
  const isThere = (file: FileFacts) => isUnchanged(present.get(file.path), file);
  const isSameFolder = witnesses.some(isThere);
  const known = new Set(
    [...moves, ...moves.flatMap((move) => move.keptCopies), ...witnesses].map(({ path }) => path),
  );
  const arrived = new Map<string, number>();
  for (const file of now) {
    if (!known.has(file.path)) arrived.set(looksOf(file), (arrived.get(looksOf(file)) ?? 0) + 1);
  }
  const mayHaveMoved = (file: FileFacts) => {
    const count = arrived.get(looksOf(file)) ?? 0;
    arrived.set(looksOf(file), count - 1);
    return count > 0;
  };
  const check: HandCheck = { gone: [], still: [], unsure: [] };
  for (const move of moves) {
    const isVouched = move.keptCopies.length > 0 ? move.keptCopies.some(isThere) : isSameFolder;
    if (present.has(move.path)) check.still.push(move);
    else if (isVouched && !mayHaveMoved(move)) check.gone.push(move);
    else check.unsure.push(move);
  }
  return check;
}

const looksOf = ({ bytes, modifiedAtMs }: FileFacts): string => `${bytes} ${modifiedAtMs}`;
