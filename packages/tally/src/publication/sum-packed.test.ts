import { expect, test } from "vitest";
import { sumPacked } from "./sum-packed.ts";
import { packTotals, vectorFields } from "./totals-codec.ts";

const packed = (values: Record<string, number>) =>
  packTotals(vectorFields.map((field) => values[field] ?? 0));
const at = (sums: bigint[], field: string) => sums[vectorFields.indexOf(field)];

test("no packed totals add up to zeros", () => {
  expect(sumPacked(new Uint8Array())).toEqual(vectorFields.map(() => 0n));
});

test("consecutive packed totals add up field by field", () => {
  const one = packed({ "measured.files": 300, "declared.grams": 7 });
  const other = packed({ "measured.files": 5 });
  const sums = sumPacked(Buffer.concat([one, other, one]));
  // 300 + 5 + 300
  expect(at(sums, "measured.files")).toBe(605n);
  expect(at(sums, "declared.grams")).toBe(14n);
});

test("a sum beyond 2^53 is exact", () => {
  const most = packed({ "measured.bytes": Number.MAX_SAFE_INTEGER });
  const one = packed({ "measured.bytes": 1 });
  // 9,007,199,254,740,991 × 3 + 1 + 1
  expect(at(sumPacked(Buffer.concat([most, one, most, most, one])), "measured.bytes")).toBe(
    27_021_597_764_222_975n,
  );
});
