import { assertQuantity } from "../../estimate/check.ts";
import type { Range } from "../../estimate/estimate.ts";
import { networkKwhPerByte, oneByteFactors } from "../../factors/one-byte-factors.ts";
import { around } from "../../estimate/range.ts";
import { pageSpread } from "../../estimate/page-spread.ts";

const gramsPerByte =
  (networkKwhPerByte + oneByteFactors.dataCentre.value) * oneByteFactors.intensity.value;

/**
 * Only the three values of `estimateTransferOneByte({ bytes })`, in grams of CO2e, for a loop over many pages.
 * Throws a RangeError that names `bytes` and its value.
 */
export function oneByteRange(bytes: number): Range {
  assertQuantity("bytes", bytes);
  return around(bytes * gramsPerByte, pageSpread.timesOrDivided);
}
