import { eachPacked, type PackedTotals, packTotals, vectorFields } from "../totals-codec.ts";
import { figureBitByField } from "./figure-parts.ts";
import { presentFigures } from "./figures-of-totals.ts";

/** The published totals of a contribution once the figures of `bits` are the current ones; null if nothing is left. */
export function replaceFigures(
  { current, published }: { current: PackedTotals | null; published: PackedTotals | null },
  bits: number,
): PackedTotals | null {
  // Usually a batch publishes every figure.
  if (((presentFigures(current) | presentFigures(published)) & ~bits) === 0) {
    return current?.length === 0 ? null : current;
  }
  const vector = vectorFields.map(() => 0);
  const copy = (packed: PackedTotals | null, isCurrent: boolean) => {
    if (!packed) return;
    eachPacked(packed, (field, value) => {
      if (((figureBitByField[field]! & bits) !== 0) === isCurrent) vector[field] = value;
    });
  };
  copy(published, false);
  copy(current, true);
  const packed = packTotals(vector);
  return packed.length === 0 ? null : packed;
}
