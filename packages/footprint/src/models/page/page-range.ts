import { assertQuantity } from "../../estimate/check.ts";
import type { Range } from "../../estimate/estimate.ts";
import { version4 } from "../../factors/page-values.ts";
import { gramsPerGb, highestGramsPerGb, lowestGramsPerGb } from "./page-grams.ts";

/**
 * Only the three values of `estimatePage({ bytes })`, in grams of CO2e, for a loop over many pages. The electricity is
 * the model's own 494 g/kWh by default. Throws a RangeError that names the field and its value.
 */
export function pageRange(
  bytes: number,
  intensityGramsPerKwh: number = version4.worldGramsPerKwh,
): Range {
  assertQuantity("bytes", bytes);
  assertQuantity("intensityGramsPerKwh", intensityGramsPerKwh);
  const on = {
    device: intensityGramsPerKwh,
    network: intensityGramsPerKwh,
    dataCentre: intensityGramsPerKwh,
  };
  const gb = bytes / 1e9;
  return {
    low: gb * lowestGramsPerGb,
    central: gb * gramsPerGb(on),
    high: gb * highestGramsPerGb(on),
  };
}
