import { isPending, type StoredContribution } from "./stored-contribution.ts";

/** The counters of an event. A recount finds each of them again from the event's contributions. */
export type Counters = {
  /** Number of the last batch, 0 before the first. */
  batch: number;
  /** Contributions in the last batch, under the name that the protocol gives their number. */
  participations: number;
  /** Contributions that the next batch would change. */
  pending: number;
  /** Contributions above one of the event's limits. */
  aboveLimit: number;
};

export const noCounters: Counters = { batch: 0, participations: 0, pending: 0, aboveLimit: 0 };

/** Counters after one contribution changed from `before` (undefined: it did not exist) to `after`. */
export function countChange(
  counters: Counters,
  before: StoredContribution | undefined,
  after: StoredContribution,
): Counters {
  const difference = (isCounted: (contribution: StoredContribution) => boolean) =>
    Number(isCounted(after)) - Number(before !== undefined && isCounted(before));
  return {
    ...counters,
    pending: counters.pending + difference(isPending),
    aboveLimit: counters.aboveLimit + difference(({ isAboveLimit }) => isAboveLimit),
  };
}
