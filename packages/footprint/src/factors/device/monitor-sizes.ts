import type { SheetStatistics } from "../../../data/boavizta/statistics.ts";
import type { Bound } from "../factor.ts";
import { boavizta } from "../sources.ts";
import type { DeviceSize } from "./device-size.ts";
import { ecoDiagFigure } from "./eco-diag-figure.ts";
import { makingOfSize } from "./making-of-size.ts";
import { medianOfSheets, mostSheets, sheetsOf } from "./sheet-bounds.ts";

const small = ecoDiagFigure(350, 201, "≤ 23″");
const medium = ecoDiagFigure(430, 205, "24″–31″");
const large = ecoDiagFigure(590, 210, "≥ 32″");

/** ADEME's monitor has 24 inches: its figure is that of this class. */
const sameSize = medianOfSheets(sheetsOf.monitorFrom24.manufacturing);

const size = (fromInches: number, sheets: SheetStatistics, ...others: Bound[]): DeviceSize => ({
  fromInches,
  making: makingOfSize(
    "monitor",
    fromInches,
    { ratio: medianOfSheets(sheets) / sameSize, by: boavizta, year: "2023" },
    [...mostSheets(sheets), ...others],
  ),
});

/** Making of monitors by size, smallest first: ADEME's figure in proportion of the medians of manufacturers' sheets. */
export const monitorSizes: readonly DeviceSize[] = [
  size(0, sheetsOf.monitorFrom0.manufacturing, small),
  size(22, sheetsOf.monitorFrom22.manufacturing, small, medium),
  size(24, sheetsOf.monitorFrom24.manufacturing, medium),
  size(27, sheetsOf.monitorFrom27.manufacturing, medium),
  size(31.5, sheetsOf["monitorFrom31.5"].manufacturing, medium, large),
];
