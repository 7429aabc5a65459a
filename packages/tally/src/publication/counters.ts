import { isPending, isPublished, type StoredContribution } from "./stored-contribution.ts";

/** The counters of an event. A recount finds each of them again from the event's contributions. */
export type Counters = {
  /** Number of the last batch, 0 before the first. */
  batch: number;
  /** Contributions that were not withdrawn or voided. */
  received: number;
  /** Contributions of which at least one figure is inside the public sums. */
  published: number;
  /** Contributions and withdrawals that a batch may change. */
  pending: number;
  /** Contributions above one of the event's limits. */
  aboveLimit: number;
};

export const noCounters: Counters = {
  batch: 0,
  received: 0,
  published: 0,
  pending: 0,
  aboveLimit: 0,
};

/** By counter: whether a contribution counts in it. */
const counted = {
  received: ({ current, isVoided }) => current !== null && !isVoided,
  published: isPublished,
  pending: isPending,
  aboveLimit: ({ isAboveLimit, isVoided }) => isAboveLimit && !isVoided,
} satisfies Record<string, (contribution: StoredContribution) => boolean>;

/** The counters that contributions add up to. */
export const counterNames = Object.keys(counted) as (keyof typeof counted)[];

/** Counters with the changes of `more` added. The batch stays that of `counters`. */
export function sumCounters(counters: Counters, more: Counters): Counters {
  const sum = { ...counters };
  for (const name of counterNames) sum[name] += more[name];
  return sum;
}

/** Counters after one contribution changed from `before` (undefined: it did not exist) to `after`. */
export function countChange(
  counters: Counters,
  before: StoredContribution | undefined,
  after: StoredContribution,
): Counters {
  const next = { ...counters };
  for (const name of counterNames) {
    const isCounted = counted[name];
    next[name] += Number(isCounted(after)) - Number(before !== undefined && isCounted(before));
  }
  return next;
}
