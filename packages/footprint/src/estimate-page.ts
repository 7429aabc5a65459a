import type { Estimate } from "./estimate.ts";
import { type PageOnGridInput, estimatePageOnGrid } from "./estimate-page-on-grid.ts";
import { gridIntensity } from "./grid.ts";

export type PageInput = Omit<PageOnGridInput, "grid"> & {
  /** Grid of the visitor, `"FRA"` or `"FR"`. Absent means the model's own 494 g/kWh. */
  gridZone?: string | undefined;
};

/**
 * Emissions of loading a page, in grams of CO2e, by the Sustainable Web Design Model 4.
 * A grid zone applies to the use of all three segments, since the model has no other place for it; making
 * stays at 494 g/kWh. Green hosting lowers the use of the data centre only, and no energy.
 * The range is ×/÷ 5. Never use it for video: bytes overstate it 3 to 30 times (see `estimateStreaming`).
 * Throws a RangeError that names the field and its value.
 */
export function estimatePage(input: PageInput): Estimate<"average"> {
  const { gridZone } = input;
  if (gridZone === undefined) return estimatePageOnGrid(input);
  return estimatePageOnGrid({ ...input, grid: gridIntensity(gridZone) });
}
