import { caps } from "@digital-cleanup/challenge";
import { noCounters } from "../publication/counters.ts";
import type { FigureLevels, PublicSums } from "../publication/public-sums.ts";
import { nextBatch as oldNextBatch } from "../publication/rule/next-batch.ts";
import type { PackedTotals } from "../publication/totals-codec.ts";

export type RuleBatch<C> = {
  levels: FigureLevels;
  change: bigint[];
  publicSums: PublicSums;
  published: Map<C, PackedTotals | null>;
  standsOut: Map<C, number>;
};

export function nextBatch<
  C extends { current: PackedTotals | null; published: PackedTotals | null },
>(
  { k, isLast }: { k: number; isLast: boolean },
  contributions: readonly C[],
  publicSums: PublicSums,
): RuleBatch<C> | undefined {
  const wrapped = contributions.map((of) => ({
    of,
    seq: 1,
    current: of.current,
    published: of.published,
    isAboveLimit: false,
    isVoided: false,
    batch: 0,
    firstBatch: 0,
    standsOut: 0,
  }));
  const batch = oldNextBatch(
    {
      k,
      publication: "live",
      isClosed: isLast,
      isQuiet: false,
      isLastRound: isLast,
      ceilings: caps,
      hasRaisedCeilings: false,
      counters: { ...noCounters, pending: 1e9, published: 1e9 },
    } as never,
    { pending: () => wrapped, aboveLimit: () => [], publicSums: () => publicSums } as never,
  ) as any;
  if (!batch) return;
  const published = new Map<C, PackedTotals | null>();
  const standsOut = new Map<C, number>();
  for (const [before, after] of batch.changed) {
    if (after.batch !== 0) published.set(before.of, after.published);
    if (after.standsOut !== 0) standsOut.set(before.of, after.standsOut);
  }
  return {
    levels: batch.levels,
    change: batch.change,
    publicSums: batch.publicSums,
    published,
    standsOut,
  };
}
