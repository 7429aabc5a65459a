/** Above this many comparisons, items are paired by position instead. */
const maxComparisons = 40_000;

/**
 * Pairs two lists of times in order: every item of the shorter list gets one of the longer, so that the sum of the
 * differences is the smallest possible. Lists of equal length are paired by position. Returns pairs of indexes.
 */
export function alignTimes(
  first: readonly number[],
  second: readonly number[],
): [first: number, second: number][] {
  if (first.length > second.length) {
    return alignTimes(second, first).map(([index, other]) => [other, index]);
  }
  const spare = second.length - first.length;
  if (spare === 0 || first.length * spare > maxComparisons) {
    return first.map((_, index) => [index, index]);
  }
  // costs[i][s]: the smallest difference for the first i items when s items of the longer list are skipped.
  const costs = [Array.from({ length: spare + 1 }, () => 0)];
  for (const [index, time] of first.entries()) {
    const row: number[] = [];
    for (let skipped = 0; skipped <= spare; skipped += 1) {
      const taken = costs[index]![skipped]! + Math.abs(time - second[index + skipped]!);
      row.push(skipped === 0 ? taken : Math.min(taken, row[skipped - 1]!));
    }
    costs.push(row);
  }
  const pairs: [number, number][] = [];
  let skipped = spare;
  for (let index = first.length - 1; index >= 0; index -= 1) {
    const row = costs[index + 1]!;
    while (skipped > 0 && row[skipped] === row[skipped - 1]) skipped -= 1;
    pairs.unshift([index, index + skipped]);
  }
  return pairs;
}
