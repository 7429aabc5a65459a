import { assertQuantity } from "./check.ts";
import type { Range } from "./estimate.ts";
import { networkKwhPerByte, oneByteFactors } from "./one-byte-factors.ts";
import { around } from "./range.ts";
import { pageSpread } from "./page-spread.ts";

const gramsPerByte =
  (networkKwhPerByte + oneByteFactors.dataCentre.value) * oneByteFactors.intensity.value;

/**
 * The three values of `estimateTransferOneByte({ bytes })` and nothing else, in grams of CO2e, for a loop over many pages.
 * Throws a RangeError that names `bytes` and its value.
 */
export function oneByteRange(bytes: number): Range {
  assertQuantity("bytes", bytes);
  return around(bytes * gramsPerByte, pageSpread.timesOrDivided);
}
