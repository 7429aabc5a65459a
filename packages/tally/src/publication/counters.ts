import { isPending, isPublished, type StoredContribution } from "./stored-contribution.ts";

/** The counters of an event. A recount finds each of them again from the event's contributions. */
export type Counters = {
  /** Number of the last batch, 0 before the first. */
  batch: number;
  /** Contributions that were not withdrawn or voided. */
  received: number;
  /** Contributions of which at least one figure is inside the public sums, and which were not withdrawn. */
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
  published: (contribution) => contribution.current !== null && isPublished(contribution),
  pending: isPending,
  aboveLimit: ({ isAboveLimit }) => isAboveLimit,
} satisfies Record<string, (contribution: StoredContribution) => boolean>;

/** The counters that contributions add up to. */
export const counterNames = Object.keys(counted) as (keyof typeof counted)[];

/** The counters that count a contribution, one bit each. */
export const countedIn = (contribution: StoredContribution): number =>
  counterNames.reduce(
    (bits, name, index) => (counted[name](contribution) ? bits | (1 << index) : bits),
    0,
  );

/** Adds to counters, or takes from them, a contribution that these bits of `countedIn` count. */
export function addCounted(counters: Counters, bits: number, times: 1 | -1): void {
  for (const [index, name] of counterNames.entries()) {
    if ((bits & (1 << index)) !== 0) counters[name] += times;
  }
}
