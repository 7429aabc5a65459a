/** The middle of some values: of an even number, the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, next) => one - next);
  const half = sorted.length >> 1;
  return (sorted[half]! + sorted.at(-half - 1)!) / 2;
}
