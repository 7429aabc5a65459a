import { amountFields } from "@digital-cleanup/challenge";

/** A totals vector as stored: varint pairs of field index and value, fields of value 0 left out. */
export type PackedTotals = Uint8Array;

/** The names of a totals vector's fields, in order. */
export const vectorFields: readonly string[] = ["measured", "declared"].flatMap((method) =>
  amountFields.map((field) => `${method}.${field}`),
);

/** A number of 53 bits takes eight bytes, an index at most two. */
const maxFieldBytes = 10;
/** Reused for each packing: a list of numbers that grows takes three times as long. */
const scratch = new Uint8Array(vectorFields.length * maxFieldBytes);

/** Writes a value at a position of `scratch`, and returns the position after it. Values are whole numbers below 2^53. */
function writeVarint(position: number, value: number): number {
  let [next, rest] = [position, value];
  // Beyond 32 bits, hence no bitwise shifts.
  while (rest >= 128) {
    scratch[next++] = (rest % 128) + 128;
    rest = Math.floor(rest / 128);
  }
  scratch[next++] = rest;
  return next;
}

/** Packs a totals vector. Equal vectors give equal bytes. */
export function packTotals(vector: readonly number[]): PackedTotals {
  let length = 0;
  for (let index = 0; index < vector.length; index += 1) {
    const value = vector[index]!;
    if (value !== 0) length = writeVarint(writeVarint(length, index), value);
  }
  return scratch.slice(0, length);
}

/** Calls `visit` with the index and value of each packed field that is not 0. Throws a `RangeError` as `unpackTotals` does. */
export function eachPacked(
  packed: PackedTotals,
  visit: (index: number, value: number) => void,
): void {
  let position = 0;
  const readVarint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = packed[position++];
      if (byte === undefined) throw new RangeError("stored totals end inside a number");
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  };
  while (position < packed.length) {
    const index = readVarint();
    if (index >= vectorFields.length) throw new RangeError(`stored totals name a field ${index}`);
    visit(index, readVarint());
  }
}

/** The inverse of `packTotals`. Throws a `RangeError` for bytes that it cannot have written. */
export function unpackTotals(packed: PackedTotals): number[] {
  const vector = vectorFields.map(() => 0);
  eachPacked(packed, (index, value) => {
    vector[index] = value;
  });
  return vector;
}

/** Packed totals with other field numbers: `numbers` gives the new one by the old one. Fields stay in ascending order. */
export function renumberPacked(packed: PackedTotals, numbers: readonly number[]): PackedTotals {
  const fields: [number: number, value: number][] = [];
  eachPacked(packed, (index, value) => fields.push([numbers[index]!, value]));
  let length = 0;
  for (const [number, value] of fields.toSorted(([a], [b]) => a - b)) {
    length = writeVarint(writeVarint(length, number), value);
  }
  return scratch.slice(0, length);
}

/** Whether two stored totals are the same; `null` (nothing) equals only itself. */
export function isSamePacked(one: PackedTotals | null, other: PackedTotals | null): boolean {
  if (!one || !other) return one === other;
  if (one.length !== other.length) return false;
  // Compared several times for each contribution: `every` takes twenty times as long.
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index]) return false;
  }
  return true;
}
