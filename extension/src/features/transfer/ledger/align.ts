/** Beyond this many comparisons the k-th simply goes to the k-th. */
const mostComparisons = 40_000;

/**
 * Matches two lists of times in their order: every item of the shorter list gets one of the longer, so that together
 * they differ least. Lists of equal length go k-th to k-th, whatever the clocks say. Returns pairs of places.
 */
export function align(
  first: readonly number[],
  second: readonly number[],
): [first: number, second: number][] {
  if (first.length > second.length) {
    return align(second, first).map(([place, other]) => [other, place]);
  }
  const spare = second.length - first.length;
  if (spare === 0 || first.length * spare > mostComparisons) {
    return first.map((_, place) => [place, place]);
  }
  // costs[i][s]: the least difference of the first i items where s items of the longer list were left out.
  const costs = [Array.from({ length: spare + 1 }, () => 0)];
  for (const [place, time] of first.entries()) {
    const row: number[] = [];
    for (let left = 0; left <= spare; left += 1) {
      const taken = costs[place]![left]! + Math.abs(time - second[place + left]!);
      row.push(left === 0 ? taken : Math.min(taken, row[left - 1]!));
    }
    costs.push(row);
  }
  const pairs: [number, number][] = [];
  let left = spare;
  for (let place = first.length - 1; place >= 0; place -= 1) {
    const row = costs[place + 1]!;
    while (left > 0 && row[left] === row[left - 1]) left -= 1;
    pairs.unshift([place, place + left]);
  }
  return pairs;
}
