import type { StoredContribution } from "../../../src/publication/stored-contribution.ts";
import {
  type PackedTotals,
  packTotals,
  vectorFields,
} from "../../../src/publication/totals-codec.ts";

/** Packed totals with these values by field, such as `measured.files`. */
export const packed = (values: Record<string, number>): PackedTotals =>
  packTotals(vectorFields.map((field) => values[field] ?? 0));

/** A stored contribution without current and published totals, with `changes`. */
export const storedContribution = (
  changes: Partial<StoredContribution> = {},
): StoredContribution => ({
  seq: 1,
  current: null,
  published: null,
  isAboveLimit: false,
  isVoided: false,
  firstBatch: 0,
  standsOut: 0,
  ...changes,
});
