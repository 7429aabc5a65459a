import type { Ceilings } from "@digital-cleanup/challenge";
import { exceedsCeilings } from "./ceilings.ts";
import type { Counters } from "./counters.ts";
import { isPending, type StoredContribution } from "./stored-contribution.ts";
import { eachPacked, unpackTotals } from "./totals-codec.ts";
import { zeroSums } from "./zero-sums.ts";

/** What the K rule needs to know of an event. */
export type BatchContext = {
  /** The least number of contributions that may change the published sums together. */
  k: number;
  publication: "live" | "atClose";
  isClosed: boolean;
  ceilings: Ceilings;
  /** The ceilings were raised since the last batch, so contributions above the old ones may be below the new ones. */
  hasRaisedCeilings: boolean;
  counters: Counters;
};

/** The contributions of one event, as all writes so far have left them. Each is read at most once for a decision. */
export type BatchRows<C extends StoredContribution> = {
  pending(): C[];
  aboveLimit(): C[];
  all(): C[];
  /** The sums of the last batch. */
  sums(): readonly bigint[];
};

/** `changed` are the contributions to store again. After a batch, no ceiling counts as raised. */
export type NextBatch<C extends StoredContribution> = {
  counters: Counters;
  sums: bigint[];
  changed: C[];
};

/** Whether the counters alone allow a batch, so that most writes need to read no other contribution. */
export function isBatchPossible(context: BatchContext): boolean {
  const { k, publication, isClosed, hasRaisedCeilings, counters } = context;
  // A live event publishes while it is open, the other kind when it closes.
  if ((publication === "atClose") !== isClosed) return false;
  // At the close, contributions below a raised ceiling count among the K: no later batch could publish them.
  const released = isClosed && hasRaisedCeilings ? counters.aboveLimit : 0;
  return counters.pending + released >= k;
}

/**
 * The K rule: the batch that is due, if any. A batch changes at least K contributions, and never shows the sum of
 * fewer than K: if fewer would remain, it publishes no sum at all.
 */
export function nextBatch<C extends StoredContribution>(
  context: BatchContext,
  rows: BatchRows<C>,
): NextBatch<C> | undefined {
  if (!isBatchPossible(context)) return;
  const { k, ceilings, hasRaisedCeilings, counters } = context;
  const released = hasRaisedCeilings
    ? rows.aboveLimit().filter((contribution) => isBelow(contribution, ceilings))
    : [];
  if (counters.pending + released.length < k) return;
  const changed = [...rows.pending(), ...released.map(withoutLimit)];
  const next: Counters = {
    batch: counters.batch + 1,
    participations: participationsAfter(counters, changed),
    pending: 0,
    aboveLimit: counters.aboveLimit - released.length,
  };
  if (next.participations > 0 && next.participations < k) {
    const all = rows
      .all()
      .map((contribution) =>
        hasRaisedCeilings && isBelow(contribution, ceilings)
          ? withoutLimit(contribution)
          : contribution,
      );
    return retraction(next, all);
  }
  return {
    counters: next,
    sums: addChanges(rows.sums(), changed),
    changed: changed.map((contribution) => ({
      ...contribution,
      published: contribution.current,
    })),
  };
}

const isBelow = ({ current, isAboveLimit }: StoredContribution, ceilings: Ceilings): boolean =>
  isAboveLimit && current !== null && !exceedsCeilings(unpackTotals(current), ceilings);

const withoutLimit = <C extends StoredContribution>(contribution: C): C => ({
  ...contribution,
  isAboveLimit: false,
});

function participationsAfter(
  { participations }: Counters,
  changed: readonly StoredContribution[],
): number {
  return changed.reduce(
    (count, { current, published }) =>
      count + Number(current !== null) - Number(published !== null),
    participations,
  );
}

function addChanges(sums: readonly bigint[], changed: readonly StoredContribution[]): bigint[] {
  const next = [...sums];
  for (const { current, published } of changed) {
    if (published) {
      eachPacked(published, (index, value) => {
        next[index]! -= BigInt(value);
      });
    }
    if (current) {
      eachPacked(current, (index, value) => {
        next[index]! += BigInt(value);
      });
    }
  }
  return next;
}

/** Takes every contribution out of the published sums. Those that were not withdrawn wait for the next batch. */
function retraction<C extends StoredContribution>(
  counters: Counters,
  all: readonly C[],
): NextBatch<C> {
  const changed = all.map((contribution) => ({ ...contribution, published: null }));
  return {
    counters: { ...counters, participations: 0, pending: changed.filter(isPending).length },
    sums: zeroSums(),
    changed,
  };
}
