import { isPending } from "../../publication/stored-contribution.ts";
import type { EngineRows, KeyedContribution } from "../engine-rows.ts";
import type { KeyRange } from "../key-ranges.ts";

/** What a batch did to the contributions of an event. */
type BatchRows = {
  eventId: number;
  /** The number of the batch. */
  n: number;
  range: KeyRange;
  /** All contributions of `range` that were pending before it. */
  pending: readonly KeyedContribution[];
  /** The contributions that it changed, with what they are now. */
  changed: ReadonlyMap<KeyedContribution, KeyedContribution>;
};

/**
 * Stores the contributions that a batch changed. A batch usually publishes most of what is pending: it is then faster to
 * settle all of it in one statement, and to store the exceptions again.
 */
export function saveBatchRows(
  rows: EngineRows,
  { eventId, n, range, pending, changed }: BatchRows,
): void {
  const isSettled = (before: KeyedContribution): boolean => {
    const after = changed.get(before);
    return after?.batch === n && after.standsOut === 0 && !isPending(after);
  };
  const exceptions = pending.filter((contribution) => !isSettled(contribution));
  const isMostlySettled = exceptions.length < pending.length / 2;
  const saved = isMostlySettled
    ? [...exceptions, ...[...changed.keys()].filter(({ isAboveLimit }) => isAboveLimit)]
    : changed.keys();
  if (isMostlySettled) rows.settlePending(eventId, n, range);
  for (const before of saved) rows.saveContribution(eventId, changed.get(before) ?? before);
}
