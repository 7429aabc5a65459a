import { eachPacked, vectorFields } from "./totals-codec.ts";

/**
 * Adds up packed totals that follow one another: each field carries its index, so that they read like one. Exact: a sum
 * that a number would round is carried over into a bigint.
 */
export function sumPacked(packed: Uint8Array): bigint[] {
  const sums = vectorFields.map(() => 0n);
  const parts = new Float64Array(sums.length);
  const carry = (index: number) => {
    sums[index]! += BigInt(parts[index]!);
    parts[index] = 0;
  };
  eachPacked(packed, (index, value) => {
    if (value > Number.MAX_SAFE_INTEGER - parts[index]!) carry(index);
    parts[index]! += value;
  });
  for (const [index, part] of parts.entries()) if (part !== 0) carry(index);
  return sums;
}
