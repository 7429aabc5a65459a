import { defaultCeilings, sumsFromTotals } from "@digital-cleanup/challenge";
import { countChange, type Counters, noCounters } from "../../../src/publication/counters.ts";
import {
  noPublicSums,
  type PublicSums,
  publicTotals,
} from "../../../src/publication/public-sums.ts";
import {
  type BatchContext,
  type NextBatch,
  nextBatch,
} from "../../../src/publication/rule/next-batch.ts";
import {
  isPending,
  type StoredContribution,
} from "../../../src/publication/stored-contribution.ts";
import { packed, storedContribution } from "./stored-contribution.ts";

type Named = StoredContribution & { name: string };
/** Values by field, such as `measured.files`; null withdraws. */
type Values = Record<string, number> | null;

/** One event of K = 5 in memory, to which the rule is applied by hand. */
export function ruleEvent(changes: Partial<BatchContext> = {}) {
  const rows = new Map<string, Named>();
  let counters: Counters = noCounters;
  let publicSums: PublicSums = noPublicSums;

  const save = (row: Named): void => {
    counters = countChange(counters, rows.get(row.name), row);
    rows.set(row.name, row);
  };
  return {
    /** Stores what one device sends. */
    send(name: string, values: Values, isAboveLimit = false): void {
      const before = rows.get(name) ?? { ...storedContribution(), name };
      save({ ...before, current: values && packed(values), isAboveLimit, standsOut: 0 });
    },

    /** Publishes what the rule allows. */
    publish(now: Partial<BatchContext> = {}): NextBatch<Named> | undefined {
      const context: BatchContext = {
        k: 5,
        publication: "live",
        isClosed: false,
        isQuiet: false,
        isLastRound: true,
        ceilings: defaultCeilings,
        hasRaisedCeilings: false,
        counters,
        ...changes,
        ...now,
      };
      const batch = nextBatch(context, {
        pending: () => [...rows.values()].filter(isPending),
        aboveLimit: () => [...rows.values()].filter(({ isAboveLimit }) => isAboveLimit),
        publicSums: () => publicSums,
      });
      if (!batch) return;
      for (const row of batch.changed.values()) rows.set(row.name, row);
      ({ counters, publicSums } = batch);
      return batch;
    },

    row: (name: string): Named => rows.get(name)!,
    counters: () => counters,
    holders: () => publicSums.holders,
    /** The public sums that are not 0, by name. */
    sums: (): Record<string, bigint> =>
      Object.fromEntries(
        [...sumsFromTotals(publicTotals(publicSums))].filter(([, sum]) => sum !== 0n),
      ),
  };
}
