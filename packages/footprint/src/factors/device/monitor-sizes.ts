import type { SheetStatistics } from "../../../data/boavizta/statistics.ts";
import { boundsAmong } from "../bounds.ts";
import { type Bound, type Factor, factorsOf } from "../factor.ts";
import { boavizta } from "../sources.ts";
import type { DeviceSize } from "./device-size.ts";
import { ecoDiagFigure } from "./eco-diag-figure.ts";
import { deviceSize } from "./making-of-size.ts";
import { medianOfSheets, mostSheets, sheetsOf } from "./sheet-bounds.ts";

const small = ecoDiagFigure(350, 201, "≤ 23″");
const medium = ecoDiagFigure(430, 205, "24″–31″");
const large = ecoDiagFigure(590, 210, "≥ 32″");

/** ADEME's monitor has 24 inches: its figure is that of this class. */
const usualKg = medianOfSheets(sheetsOf.monitorFrom24.manufacturing);

function size(fromInches: number, sheets: SheetStatistics, ...others: Bound[]): DeviceSize {
  const median = factorsOf("device", "2023", "WORLD", boavizta)(
    `monitor/sheets-from-${fromInches}-inches`,
    medianOfSheets(sheets),
    "kg CO2e/device",
    `Median of ${sheets[0]} manufacturers' sheets.`,
  );
  const [low, high] = mostSheets(sheets);
  const published: Factor = { ...median, ...boundsAmong(low!, [high!]) };
  return deviceSize("monitor", fromInches, published, usualKg, others);
}

/** Making of monitors by size, smallest first: ADEME's figure in proportion of the medians of manufacturers' sheets. */
export const monitorSizes: readonly DeviceSize[] = [
  size(0, sheetsOf.monitorFrom0.manufacturing, small),
  size(22, sheetsOf.monitorFrom22.manufacturing, small, medium),
  size(24, sheetsOf.monitorFrom24.manufacturing, medium),
  size(27, sheetsOf.monitorFrom27.manufacturing, medium),
  size(31.5, sheetsOf["monitorFrom31.5"].manufacturing, medium, large),
];
