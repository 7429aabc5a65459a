import { deviceTypes, type Published } from "@digital-cleanup/challenge";
import type { GramsRange, YearOfUse } from "../year-of-use.ts";

/** What the event is like: a year more of its working devices beside a year without its deleted data. */
export type Comparison = {
  /** Working devices that the desk received. */
  devices: number;
  grams: GramsRange;
  /** The deleted volume, if it is public, and what that changes at most. */
  data?: { bytes: bigint; maxGrams: number };
  /** Whether the devices count more than the data at any value within both ranges. */
  isLastingMore: boolean;
};

/** The comparison of an event. Only devices handed in and working count; undefined if there are none. */
export function comparisonOf(
  { collected, totals }: Pick<Published, "collected" | "totals">,
  yearOfUse: YearOfUse,
): Comparison | undefined {
  const comparison: Comparison = { devices: 0, grams: { low: 0, high: 0 }, isLastingMore: true };
  for (const type of deviceTypes) {
    const each = yearOfUse.grams[type];
    const working = Number(collected.devices[type]?.working ?? 0);
    if (!each) continue;
    comparison.devices += working;
    comparison.grams.low += working * each.low;
    comparison.grams.high += working * each.high;
  }
  if (comparison.devices === 0) return;
  const bytes = BigInt(totals?.bytes?.sum ?? 0);
  if (bytes > 0n) {
    const maxGrams = (Number(bytes) / 1e9) * yearOfUse.maxGramsPerGigabyte;
    comparison.data = { bytes, maxGrams };
    comparison.isLastingMore = maxGrams < comparison.grams.low;
  }
  return comparison;
}

/** Below it, a change is called almost nothing. */
export const minWrittenGrams = 1_000;

/** Of the width: what is almost nothing is still seen. */
const minShare = 0.008;
const percent = (share: number): string => `${100 * share}%`;

/** How far a bar is solid, and how far it is drawn at all: up to its low and its high bound, or a stroke for almost nothing. */
export const barWidths = ({ low, high }: Record<"low" | "high", number>) => ({
  low: percent(high < minShare ? minShare : low),
  high: percent(Math.max(high, minShare)),
});
