/** The value below which a fraction of the values is. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, next) => one - next);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
