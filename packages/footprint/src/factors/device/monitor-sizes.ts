import { ademeDevices } from "../../../data/ademe/values.ts";
import { type PublishedFigure, publishedBounds } from "../bounds.ts";
import { ademeRules, boavizta } from "../sources.ts";
import type { DeviceSize } from "./device-size.ts";
import { ecoDiagFigure } from "./eco-diag-figure.ts";

const small = ecoDiagFigure(350, "up to 23 inches");
const medium = ecoDiagFigure(430, "24 to 31 inches");
const large = ecoDiagFigure(590, "32 inches and more");
const ademe: PublishedFigure = {
  value: ademeDevices.monitor.makingKg,
  source: ademeRules,
  year: "2022–2025",
  where: "24 inches",
};

function size(fromInches: number, value: number, ...others: PublishedFigure[]): DeviceSize {
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
export const monitorSizes: readonly DeviceSize[] = [
  size(0, 304, small),
  size(22, 324, small, medium, ademe),
  size(24, 353, medium, ademe),
  size(27, 354, medium),
  size(31.5, 451, medium, large),
];
