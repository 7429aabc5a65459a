import { type PackedTotals, renumberPacked, vectorFields } from "../publication/totals-codec.ts";

/** Converts packed totals between the field numbers of a database and the positions in a totals vector of this version. */
export type TotalsNumbering = {
  toStored(packed: PackedTotals): PackedTotals;
  fromStored(packed: PackedTotals): PackedTotals;
};

const unchanged: TotalsNumbering = {
  toStored: (packed) => packed,
  fromStored: (packed) => packed,
};

/** `storedFields` are the field names by their number (see `readTotalsFields`): the names of `vectorFields`, in any order. */
export function createTotalsNumbering(storedFields: readonly string[]): TotalsNumbering {
  // Always so in a database that was created by this version: nothing has to be converted.
  if (vectorFields.every((name, index) => storedFields[index] === name)) return unchanged;
  const numbers = vectorFields.map((name) => storedFields.indexOf(name));
  const indexes = storedFields.map((name) => vectorFields.indexOf(name));
  return {
    toStored: (packed) => renumberPacked(packed, numbers),
    fromStored: (packed) => renumberPacked(packed, indexes),
  };
}
