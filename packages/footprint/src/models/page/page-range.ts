import { assertQuantity } from "../../estimate/check.ts";
import type { Range } from "../../estimate/estimate.ts";
import { pageFactors } from "../../factors/page-factors.ts";
import { around } from "../../estimate/range.ts";
import { pageSpread } from "../../estimate/page-spread.ts";

const { deviceUse, networkUse, dataCentreUse } = pageFactors;
const { deviceMaking, networkMaking, dataCentreMaking, worldIntensity } = pageFactors;
const useKwhPerByte = (deviceUse.value + networkUse.value + dataCentreUse.value) / 1e9;
const makingGramsPerByte =
  ((deviceMaking.value + networkMaking.value + dataCentreMaking.value) * worldIntensity.value) /
  1e9;

/**
 * Only the three values of `estimatePage({ bytes })`, in grams of CO2e, for a loop over many pages. The electricity is
 * the model's own 494 g/kWh by default. Throws a RangeError that names the field and its value.
 */
export function pageRange(
  bytes: number,
  intensityGramsPerKwh: number = worldIntensity.value,
): Range {
  assertQuantity("bytes", bytes);
  assertQuantity("intensityGramsPerKwh", intensityGramsPerKwh);
  const central = bytes * (useKwhPerByte * intensityGramsPerKwh + makingGramsPerByte);
  return around(central, pageSpread.timesOrDivided);
}
