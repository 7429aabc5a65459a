import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity } from "../../estimate/check.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import {
  type ElectricityOptions,
  resolveElectricity,
} from "../../factors/electricity/resolve-electricity.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { scaleRange } from "../../estimate/range.ts";
import { ademeRules } from "../../factors/sources.ts";
import { makingGramsPerGbYear, traceStorage, useWhPerGbYear } from "./storage-share.ts";

/** Bytes stored for some years; the electricity is that of France by default. */
export type StorageInput = ElectricityOptions<"dataCentre"> & { bytes: number; years: number };

/**
 * Emissions of storing bytes in a mail service or online storage for some years, in grams of CO2e: three copies on half-filled disks, by
 * ADEME's mail rules: 50.9 g a GB and year on the electricity of France. The low bound takes disks of 12 TB instead (2.9 g); the
 * high bound, 280 g, is of the German environment agency. An average share: disks keep spinning after a deletion.
 * Throws a RangeError that names the field and its value.
 */
export function estimateStorage(input: StorageInput): Estimate<"average"> {
  assertFields(input, ["bytes", "years", "electricity", "edition"]);
  const { bytes, years } = input;
  const electricity = resolveElectricity(input, ["dataCentre"]);
  const dataCentreIntensity = electricity.dataCentre.gramsPerKwh;
  assertQuantity("bytes", bytes);
  assertQuantity("years", years);
  const gbYears = (bytes / 1e9) * years;
  const useGramsPerGbYear = (useWhPerGbYear / 1000) * dataCentreIntensity;
  const shape = traceStorage(dataCentreIntensity);
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["dataCentre"], stages: ["making", "use"] },
      model: { id: "ademe-mail-storage", version: "2.1.0" },
      year: "2019–2022",
      ...electricityHead(electricity, [ademeRules]),
      inputs: { bytes, years, dataCentreIntensity },
    },
    [
      part("dataCentre", "making", shape, gbYears * makingGramsPerGbYear),
      part("dataCentre", "use", shape, gbYears * useGramsPerGbYear),
    ],
    scaleRange(shape.range, gbYears * useWhPerGbYear),
  );
}
