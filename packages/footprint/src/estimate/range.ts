import type { Range } from "./estimate.ts";

/** `central` divided and multiplied by `spread`, the form of a judged range. */
export function around(central: number, spread: number): Range {
  return { low: central / spread, central, high: central * spread };
}

export function scaleRange(range: Range, times: number): Range {
  return { low: range.low * times, central: range.central * times, high: range.high * times };
}

/**
 * Adds lows to lows and highs to highs, as if all errors had the same direction: the errors of two estimates from one
 * model are correlated, so they do not average out and the sum is as uncertain as its terms.
 */
export function addRanges(a: Range, b: Range): Range {
  return { low: a.low + b.low, central: a.central + b.central, high: a.high + b.high };
}
