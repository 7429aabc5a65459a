import type { Factor } from "../factor.ts";
import { ademeDevices } from "../../../data/ademe/values.ts";
import { type PublishedFigure, publishedBounds } from "../bounds.ts";
import { ademeRules, boavizta, ecoDiag } from "../sources.ts";

/** Making of a monitor from `fromInches` on. */
export type MonitorSize = { readonly fromInches: number; readonly making: Factor };

const institute = (value: number, where: string): PublishedFigure => ({
  value,
  source: ecoDiag,
  year: "2022",
  where,
});
const small = institute(350, "up to 23 inches");
const medium = institute(430, "24 to 31 inches");
const large = institute(590, "32 inches and more");
const ademe: PublishedFigure = {
  value: ademeDevices.monitor.makingKg,
  source: ademeRules,
  year: "2022–2025",
  where: "24 inches",
};

function size(fromInches: number, value: number, ...others: PublishedFigure[]): MonitorSize {
  const own: PublishedFigure = { value, source: boavizta, year: "2023", where: "median" };
  return {
    fromInches,
    making: {
      id: `device/monitor/making-from-${fromInches}-inches`,
      value,
      ...publishedBounds(own, others),
      unit: "kg CO2e/device",
      year: "2023",
      geography: "WORLD",
      source: boavizta,
      note: "Median of manufacturers' sheets.",
    },
  };
}

/** Making of monitors by size, smallest first: the medians of manufacturers' sheets, and what the others publish for that size. */
export const monitorSizes: readonly MonitorSize[] = [
  size(0, 304, small),
  size(22, 324, small, medium, ademe),
  size(24, 353, medium, ademe),
  size(27, 354, medium),
  size(31.5, 451, medium, large),
];

/** The size class of a monitor with a diagonal of `inches`. */
export const monitorSize = (inches: number): MonitorSize =>
  monitorSizes.findLast(({ fromInches }) => fromInches <= inches)!;
