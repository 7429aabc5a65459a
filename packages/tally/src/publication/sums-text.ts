import { zeroSums } from "./zero-sums.ts";
import { vectorFields } from "./totals-codec.ts";

/** Sums as stored with a batch: JSON of field name to decimal text, fields of sum 0 left out. */
export function sumsToText(sums: readonly bigint[]): string {
  const named = vectorFields.flatMap((field, index) =>
    sums[index] === 0n ? [] : [[field, String(sums[index])]],
  );
  return JSON.stringify(Object.fromEntries(named));
}

/** The inverse of `sumsToText`. Throws a `RangeError` for a field that this version does not know. */
export function sumsFromText(text: string): bigint[] {
  const sums = zeroSums();
  for (const [field, value] of Object.entries(JSON.parse(text) as Record<string, string>)) {
    const index = vectorFields.indexOf(field);
    if (index < 0) throw new RangeError(`a stored batch names the field ${field}`);
    sums[index] = BigInt(value);
  }
  return sums;
}
