import type { BoundOrigin, BoundOrigins } from "../estimate/estimate.ts";
import { noBounds } from "../estimate/join-origins.ts";
import type { Range, Source, Year } from "../estimate/estimate.ts";
import type { TracedRange } from "../estimate/traced-range.ts";

/** One end of the range of a factor, in the unit of the factor, and where it comes from. */
export type Bound = { readonly value: number; readonly origin: BoundOrigin };

/** A number with its source. Without `low` and `high` nothing is published or judged: its range is unknown. */
export type Factor = {
  readonly id: string;
  readonly value: number;
  readonly low?: Bound;
  readonly high?: Bound;
  readonly unit: string;
  readonly year: Year;
  readonly geography: string;
  readonly source: Source;
  readonly note?: string;
};

/** Returns a function for the factors of one source. */
export const factorsOf =
  (prefix: string, year: Year, geography: string, source: Source) =>
  (id: string, value: number, unit: string, note?: string): Factor => ({
    id: `${prefix}/${id}`,
    value,
    unit,
    year,
    geography,
    source,
    ...(note !== undefined && { note }),
  });

/** The range of a factor, in the unit of the factor; all three values are equal if it has none. */
export function rangeOf({ low, value, high }: Factor): Range {
  return { low: low?.value ?? value, central: value, high: high?.value ?? value };
}

/** Where the bounds of a factor come from. */
function originsOfFactor({ low, high }: Factor): BoundOrigins {
  if (!low && !high) return noBounds;
  return { low: [low?.origin ?? none], high: [high?.origin ?? none] };
}

const none: BoundOrigin = { kind: "none" };

/** The range of a factor with its origins, for a calculation. */
export function traceFactor(factor: Factor): TracedRange {
  return { range: rangeOf(factor), origins: originsOfFactor(factor) };
}
