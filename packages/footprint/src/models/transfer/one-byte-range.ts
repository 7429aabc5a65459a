import { assertQuantity } from "../../estimate/check.ts";
import type { Range } from "../../estimate/estimate.ts";
import { scaleRange } from "../../estimate/range.ts";
import { oneByteGramsPerGb } from "./one-byte-grams.ts";

/**
 * Only the three values of `estimateTransferOneByte({ bytes })`, in grams of CO2e, for a loop over many pages.
 * Throws a RangeError that names `bytes` and its value.
 */
export function oneByteRange(bytes: number): Range {
  assertQuantity("bytes", bytes);
  return scaleRange(oneByteGramsPerGb, bytes / 1e9);
}
