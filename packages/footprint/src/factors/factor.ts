import type { Range, Source, Year } from "../estimate/estimate.ts";
import { around } from "../estimate/range.ts";

/**
 * A number with its source. Its range is either `low` and `high`, if published figures bound it, or
 * `spread` (divide and multiply), which is our own judgement; with neither, the range is unknown.
 */
export type Factor = {
  readonly id: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly spread?: number;
  /** Further sources, of `low` and `high`. */
  readonly boundsFrom?: readonly Source[];
  readonly unit: string;
  readonly year: Year;
  readonly geography: string;
  readonly source: Source;
  readonly note?: string;
};

/** The range of a factor, in the unit of the factor; all three values are equal if it has none. */
export function rangeOf(factor: Factor): Range {
  const byJudgement = around(factor.value, factor.spread ?? 1);
  return {
    low: factor.low ?? byJudgement.low,
    central: factor.value,
    high: factor.high ?? byJudgement.high,
  };
}
