import { estimateErrors, type EstimateOrigin } from "./estimate-errors.ts";

/** The bytes that a part has at least and at most; both are its bytes unless they were estimated. */
export type BytesRange = { lowBytes: number; highBytes: number };

/** The range of an estimate, by the errors that estimates of its origin have shown. At most `maxBytes` can have arrived. */
export function estimatedRange(
  bytes: number,
  origin: EstimateOrigin,
  maxBytes = Infinity,
): BytesRange {
  const { low, high } = estimateErrors[origin];
  return {
    lowBytes: Math.round(bytes * low),
    highBytes: Math.max(bytes, Math.min(maxBytes, Math.round(bytes * high))),
  };
}
