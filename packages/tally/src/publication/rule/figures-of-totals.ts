import { eachPacked, type PackedTotals, vectorFields } from "../totals-codec.ts";
import { figureBitByField } from "./figure-parts.ts";

/** The figures that are not 0 in packed totals, one bit each. */
export function presentFigures(packed: PackedTotals | null): number {
  let figures = 0;
  if (packed) eachPacked(packed, (field) => void (figures |= figureBitByField[field]!));
  return figures;
}

/** By field, reused for every comparison. */
const differences = new Float64Array(vectorFields.length);

/** The figures of which a field has different values in two packed totals, one bit each. */
export function differingFigures(one: PackedTotals | null, other: PackedTotals | null): number {
  // Packed totals contain no field of value 0.
  if (!one || !other) return presentFigures(one ?? other);
  differences.fill(0);
  eachPacked(one, (field, value) => void (differences[field] = value));
  eachPacked(other, (field, value) => void (differences[field]! -= value));
  let figures = 0;
  for (let field = 0; field < differences.length; field += 1) {
    if (differences[field] !== 0) figures |= figureBitByField[field]!;
  }
  return figures;
}
