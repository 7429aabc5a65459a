import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity } from "../../estimate/check.ts";
import { chooseElectricity, rulesIntensity } from "../../factors/electricity.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { scaleRange } from "../../estimate/range.ts";
import { ademeRules } from "../../factors/sources.ts";
import { makingGramsPerGbYear, traceStorage, useWhPerGbYear } from "./storage-share.ts";

/**
 * Emissions of storing bytes in a mail service or online storage for some years, in grams of CO2e: three
 * copies on half-filled disks, by ADEME's mail rules at 51.9 g/kWh or `intensityGramsPerKwh`. 51.5 g a GB
 * and year (52.7 if a GB is 1,024 MB), which is the lowest published figure; the highest, 280 g, is of the German
 * environment agency. An average share: disks keep spinning after a deletion. Throws a RangeError that names the field and its value.
 */
export function estimateStorage(input: {
  bytes: number;
  years: number;
  intensityGramsPerKwh?: number | undefined;
}): Estimate<"average"> {
  assertFields(input, ["bytes", "years", "intensityGramsPerKwh"]);
  const { bytes, years } = input;
  const grid = chooseElectricity(input.intensityGramsPerKwh, rulesIntensity.FR);
  assertQuantity("bytes", bytes);
  assertQuantity("years", years);
  const gbYears = (bytes / 1e9) * years;
  const useGramsPerGbYear = (useWhPerGbYear / 1000) * grid.gramsPerKwh;
  const shape = traceStorage(grid.gramsPerKwh);
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["dataCentre"], stages: ["making", "use"] },
      model: { id: "ademe-mail-storage", version: "2.1.0" },
      year: "2019–2022",
      geography: grid.geography,
      sources: [ademeRules],
      inputs: { bytes, years, intensity: grid.gramsPerKwh },
    },
    [
      part("dataCentre", "making", shape, gbYears * makingGramsPerGbYear),
      part("dataCentre", "use", shape, gbYears * useGramsPerGbYear),
    ],
    scaleRange(shape.range, gbYears * useWhPerGbYear),
  );
}
