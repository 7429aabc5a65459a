import { sumsFromTotals } from "@digital-cleanup/challenge";
import {
  noPublicSums,
  type PublicSums,
  publicTotals,
} from "../../../src/publication/public-sums.ts";
import { type Batch, nextBatch } from "../../../src/publication/rule/next-batch.ts";
import {
  isPending,
  isPublished,
  type StoredContribution,
} from "../../../src/publication/stored-contribution.ts";
import { packed, storedContribution } from "./stored-contribution.ts";

type Named = StoredContribution & { name: string };
/** Values by field, such as `measured.files`; null withdraws. */
type Values = Record<string, number> | null;

/** One event of K = 5 in memory, to which the rule is applied by hand. */
export function ruleEvent() {
  const rows = new Map<string, Named>();
  let publicSums: PublicSums = noPublicSums;

  function publish(isLast: boolean): Batch<Named> | undefined {
    const waiting = [...rows.values()].filter(isPending);
    const batch = nextBatch({ k: 5, isLast }, waiting, publicSums);
    if (!batch) return;
    for (const row of waiting) {
      const { published = row.published, standsOut = row.standsOut } = {
        ...(batch.published.has(row) && { published: batch.published.get(row)! }),
        ...(batch.standsOut.has(row) && { standsOut: batch.standsOut.get(row)! }),
      };
      rows.set(row.name, { ...row, published, standsOut });
    }
    ({ publicSums } = batch);
    return batch;
  }

  return {
    /** Stores what one device sends. */
    send(name: string, values: Values): void {
      const before = rows.get(name) ?? { ...storedContribution(), name };
      rows.set(name, { ...before, current: values && packed(values), standsOut: 0 });
    },
    /** Publishes what the rule allows while the event is open. */
    publish: () => publish(false),
    close: () => publish(true),

    row: (name: string): Named => rows.get(name)!,
    counts: () => ({
      published: [...rows.values()].filter(isPublished).length,
      pending: [...rows.values()].filter(isPending).length,
    }),
    holders: () => publicSums.holders,
    /** The public sums that are not 0, by name. */
    sums: (): Record<string, bigint> =>
      Object.fromEntries(
        [...sumsFromTotals(publicTotals(publicSums))].filter(([, sum]) => sum !== 0n),
      ),
  };
}
