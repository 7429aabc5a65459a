import { zeroSums } from "./zero-sums.ts";
import { eachPacked } from "./totals-codec.ts";

/**
 * Adds up packed totals that stand one after another: since fields name themselves, they read like one. Exact: what
 * a number would round goes over into whole numbers without end.
 */
export function sumPacked(packed: Uint8Array): bigint[] {
  const sums = zeroSums();
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
