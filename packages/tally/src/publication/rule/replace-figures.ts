import { eachPacked, type PackedTotals, packTotals, vectorFields } from "../totals-codec.ts";
import { figureBit, figureByField } from "./figure-parts.ts";

const bitByField = figureByField.map(figureBit);

/** The published totals of a contribution once the figures of `bits` are the current ones; null if nothing is left. */
export function replaceFigures(
  { current, published }: { current: PackedTotals | null; published: PackedTotals | null },
  bits: number,
): PackedTotals | null {
  const vector = vectorFields.map(() => 0);
  const copy = (packed: PackedTotals | null, isCurrent: boolean) => {
    if (!packed) return;
    eachPacked(packed, (field, value) => {
      if (((bitByField[field]! & bits) !== 0) === isCurrent) vector[field] = value;
    });
  };
  copy(published, false);
  copy(current, true);
  const packed = packTotals(vector);
  return packed.length === 0 ? null : packed;
}
