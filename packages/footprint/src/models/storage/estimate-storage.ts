import { assemble, part } from "../../estimate/assemble.ts";
import { assertQuantity } from "../../estimate/check.ts";
import { diskFactors as disk } from "../../factors/data-centre-factors.ts";
import { chooseElectricity, rulesIntensity } from "../../factors/electricity.ts";
import type { Estimate, Range } from "../../estimate/estimate.ts";
import type { Factor } from "../../factors/factor.ts";
import { ademeRules, impactCo2, uba } from "../../factors/sources.ts";
import { spreads } from "../../estimate/spreads.ts";
import { diskMakingGramsPerGbYear, diskWhPerGbYear } from "./storage-share.ts";

/** Published figures for the same service, far below and far above ours, which bound the range. */
export const otherStorageFactors = {
  lowest: {
    id: "storage/impact-co2",
    value: 0.235,
    unit: "g CO2e/GB/year",
    year: "2022",
    geography: "FRA",
    source: impactCo2,
    note: "The data centre's share of one transfer, given for a year of storage; probably far too low.",
  },
  highest: {
    id: "storage/uba",
    value: 208,
    low: 166,
    high: 280,
    unit: "g CO2e/GB/year",
    year: "2021",
    geography: "DEU",
    source: uba,
  },
} as const satisfies Readonly<Record<string, Factor>>;

/** Making of the disks for one GB stored for a year with its backups, in grams of CO2e. */
export const makingGramsPerGbYear: number = disk.copies.value * diskMakingGramsPerGbYear;
/** Electricity for one GB stored for a year with its backups, in Wh. */
export const useWhPerGbYear: number = disk.copies.value * diskWhPerGbYear;

/**
 * Emissions of storing bytes in a mail service or online storage for some years, in grams of CO2e: three
 * copies on half-filled disks, by ADEME's mail rules at 51.9 g/kWh or `intensityGramsPerKwh`. 51.5 g a GB
 * and year (52.7 if a GB is 1,024 MB). The range goes from the lowest published figure, 0.24 g, to ten times
 * the central one, which covers the 166–280 g of the German environment agency. An average share: disks
 * keep spinning after a deletion. Throws a RangeError that names the field and its value.
 */
export function estimateStorage(input: {
  bytes: number;
  years: number;
  intensityGramsPerKwh?: number | undefined;
}): Estimate<"average"> {
  const { bytes, years } = input;
  const grid = chooseElectricity(input.intensityGramsPerKwh, rulesIntensity.FR);
  assertQuantity("bytes", bytes);
  assertQuantity("years", years);
  const gbYears = (bytes / 1e9) * years;
  const useGramsPerGbYear = (useWhPerGbYear / 1000) * grid.gramsPerKwh;
  const lowShare = otherStorageFactors.lowest.value / (makingGramsPerGbYear + useGramsPerGbYear);
  const bounded = (central: number): Range => ({
    low: central * lowShare,
    central,
    high: central * spreads.storage.timesOrDivided,
  });
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["dataCentre"], stages: ["making", "use"] },
      model: { id: "ademe-mail-storage", version: "2.1.0" },
      year: "2019–2022",
      geography: grid.geography,
      sources: [ademeRules, impactCo2, uba],
      inputs: { bytes, years, intensity: grid.gramsPerKwh },
    },
    [
      part("dataCentre", "making", bounded(gbYears * makingGramsPerGbYear)),
      part("dataCentre", "use", bounded(gbYears * useGramsPerGbYear)),
    ],
    bounded(gbYears * useWhPerGbYear),
  );
}
