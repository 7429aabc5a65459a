import { isPending, type Participation } from "./participation.ts";
import { eachPacked, vectorFields } from "./totals-codec.ts";

/** The counters of an event. All of them can be counted again from its participations. */
export type Counters = {
  /** Number of the last batch, 0 before the first. */
  batch: number;
  /** Participations inside the last batch. */
  participations: number;
  /** Participations that the next batch would change. */
  pending: number;
  held: number;
};

export const noCounters: Counters = { batch: 0, participations: 0, pending: 0, held: 0 };
export const zeroSums = (): bigint[] => vectorFields.map(() => 0n);

/** Counters after one participation changed from `before` (undefined: it was not there) to `after`. */
export function countChange(
  counters: Counters,
  before: Participation | undefined,
  after: Participation,
): Counters {
  const step = (holds: (participation: Participation) => boolean) =>
    Number(holds(after)) - Number(before !== undefined && holds(before));
  return {
    ...counters,
    pending: counters.pending + step(isPending),
    held: counters.held + step((participation) => participation.isHeld),
  };
}

/** An event that shows figures live publishes while it is open; the other kind once, when it closes. */
export const mayPublish = (publication: "live" | "atClose", isClosed: boolean): boolean =>
  (publication === "atClose") === isClosed;

/** Participations in the batch that would follow, given all those that are pending. */
export function participationsAfter(counters: Counters, pending: readonly Participation[]): number {
  let participations = counters.participations;
  for (const { current, published } of pending) {
    participations += Number(current !== null) - Number(published !== null);
  }
  return participations;
}

/** `changed` are participations whose published part moved, to be stored. */
type NextBatch<P extends Participation> = { counters: Counters; sums: bigint[]; changed: P[] };

/** The next batch: every pending participation enters, changes or leaves the sums. */
export function publishBatch<P extends Participation>(
  counters: Counters,
  sums: readonly bigint[],
  pending: readonly P[],
): NextBatch<P> {
  const next = [...sums];
  const add = (index: number, value: number) => {
    next[index]! += BigInt(value);
  };
  const subtract = (index: number, value: number) => {
    next[index]! -= BigInt(value);
  };
  for (const { current, published } of pending) {
    if (published) eachPacked(published, subtract);
    if (current) eachPacked(current, add);
  }
  return {
    counters: {
      ...counters,
      batch: counters.batch + 1,
      participations: participationsAfter(counters, pending),
      pending: 0,
    },
    sums: next,
    changed: pending.map((participation) => ({
      ...participation,
      published: participation.current,
    })),
  };
}

/**
 * The batch that shows nothing, for when fewer than K people would stand behind it. Takes *all* participations:
 * each leaves the public sums, and those that remain are pending relative to nothing.
 */
export function publishNothing<P extends Participation>(
  counters: Counters,
  all: readonly P[],
): NextBatch<P> {
  const changed = all.map((participation) => ({ ...participation, published: null }));
  return {
    counters: {
      ...counters,
      batch: counters.batch + 1,
      participations: 0,
      pending: changed.filter(isPending).length,
    },
    sums: zeroSums(),
    changed,
  };
}
