import { vectorFields } from "./totals-codec.ts";

/** A new list of one exact sum for each field of a totals vector. */
export const zeroSums = (): bigint[] => vectorFields.map(() => 0n);
