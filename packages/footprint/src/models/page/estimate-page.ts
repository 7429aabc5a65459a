import type { Estimate } from "../../estimate/estimate.ts";
import { type PageOnGridInput, estimatePageOnGrid } from "./estimate-page-on-grid.ts";
import { gridIntensity } from "../../factors/grid.ts";

export type PageInput = Omit<PageOnGridInput, "grid"> & {
  /** Grid of the visitor, `"FRA"` or `"FR"`. The model's own 494 g/kWh by default. */
  gridZone?: string | undefined;
};

/**
 * Emissions of loading a page, in grams of CO2e, by the Sustainable Web Design Model 4.
 * A grid zone applies to the use of all three segments, because the model has one intensity for them; making
 * stays at 494 g/kWh. Green hosting lowers the use of the data centre only, and not the energy. The range
 * goes from the lowest to the highest published model of the same bytes. Do not use it for video, which bytes overstate 3 to 30 times (see `estimateStreaming`).
 * Throws a RangeError that names the field and its value.
 */
export function estimatePage(input: PageInput): Estimate<"average"> {
  const { gridZone, ...others } = input;
  if (gridZone === undefined) return estimatePageOnGrid(others);
  return estimatePageOnGrid({ ...others, grid: gridIntensity(gridZone) });
}
