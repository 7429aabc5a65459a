import type { Range } from "../../estimate/estimate.ts";
import type { Electricity } from "../../factors/electricity/electricity.ts";
import { findGrid } from "../../factors/electricity/grid.ts";
import type { PageBoundary } from "./page-load.ts";
import { pageRangeOnGrid } from "./page-range-on-grid.ts";

/**
 * Only the three values of `estimatePage({ bytes, electricity, withoutDevice })`, in grams of CO2e, for a loop over many pages.
 * `electricity` is a zone such as `"FR"`, a factor or `{ gramsPerKwh }`; by default the world's average as the model froze it, 494
 * g/kWh (that of today is `"WORLD"`). Throws a RangeError that names the field and its value.
 */
export const pageRange = (
  bytes: number,
  electricity?: Electricity,
  boundary?: PageBoundary,
): Range =>
  pageRangeOnGrid(
    bytes,
    typeof electricity === "string" ? findGrid("electricity", electricity) : electricity,
    boundary,
  );
