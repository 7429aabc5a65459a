import type { Range, Source, Year } from "./estimate.ts";
import { around } from "./range.ts";

/**
 * A number with its origin. Its range is either `low` and `high`, when published figures bound it, or
 * `spread` (divide and multiply), which is our own judgement; with neither, no range is known.
 */
export type Factor = {
  readonly id: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly spread?: number;
  /** Who published `low` and `high`, beside `source`. */
  readonly boundsFrom?: readonly Source[];
  readonly unit: string;
  readonly year: Year;
  readonly geography: string;
  readonly source: Source;
  readonly note?: string;
};

/** The range of a factor, in the factor's own unit; all three values are equal when it has none. */
export function rangeOf(factor: Factor): Range {
  const byJudgement = around(factor.value, factor.spread ?? 1);
  return {
    low: factor.low ?? byJudgement.low,
    central: factor.value,
    high: factor.high ?? byJudgement.high,
  };
}
