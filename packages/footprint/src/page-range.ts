import { assertQuantity } from "./check.ts";
import type { Range } from "./estimate.ts";
import { pageFactors } from "./page-factors.ts";
import { around } from "./range.ts";
import { pageSpread } from "./page-spread.ts";

const { deviceUse, networkUse, dataCentreUse } = pageFactors;
const { deviceMaking, networkMaking, dataCentreMaking, worldIntensity } = pageFactors;
const useKwhPerByte = (deviceUse.value + networkUse.value + dataCentreUse.value) / 1e9;
const makingGramsPerByte =
  ((deviceMaking.value + networkMaking.value + dataCentreMaking.value) * worldIntensity.value) /
  1e9;

/**
 * The three values of `estimatePage({ bytes })` and nothing else, in grams of CO2e, for a loop over many pages. The electricity is the
 * model's own 494 g/kWh unless given. Throws a RangeError that names the field and its value.
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
