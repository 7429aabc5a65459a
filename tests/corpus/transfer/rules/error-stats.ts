/** The bytes a technique counted in one situation, and the true number. */
export type Pair = { bytes: number; truthBytes: number };

/** With its sign. Of nothing, nothing is missing. */
export const errorPercent = ({ bytes, truthBytes }: Pair): number =>
  bytes === truthBytes ? 0 : 100 * (bytes / truthBytes - 1);

/** The quantile of sorted values (nearest rank). */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

/** Absolute errors in percent of the true number. The bias is signed. */
export function errorStats(pairs: readonly Pair[]) {
  const errors = pairs.map((pair) => Math.abs(errorPercent(pair))).toSorted((a, b) => a - b);
  const within = (percent: number) => errors.filter((error) => error <= percent).length;
  const total = (value: (pair: Pair) => number) =>
    pairs.reduce((sum, pair) => sum + value(pair), 0);
  return {
    medianPercent: quantile(errors, 0.5),
    p75Percent: quantile(errors, 0.75),
    p90Percent: quantile(errors, 0.9),
    p95Percent: quantile(errors, 0.95),
    maxPercent: errors.at(-1) ?? 0,
    within1: within(1),
    within5: within(5),
    sumBiasPercent: errorPercent({
      bytes: total(({ bytes }) => bytes),
      truthBytes: total(({ truthBytes }) => truthBytes),
    }),
  };
}
