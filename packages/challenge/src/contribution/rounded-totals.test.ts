import { expect, test } from "vitest";
import { roundedTotals } from "./rounded-totals.ts";
import { totalsSchema, zeroTotals } from "./totals.ts";

const withBytes = (bytesByCategory: { media?: number; mail?: number }) => {
  const totals = zeroTotals();
  const bytes = Object.values(bytesByCategory).reduce((sum, each) => sum + each, 0);
  totals.measured = { ...totals.measured, files: 7, bytes, bytesByCategory };
  return totals;
};

test("bytes above 10 MB are whole megabytes, by category, and add up", () => {
  const { measured } = roundedTotals(withBytes({ media: 612_345_678, mail: 9_999_999 }));
  // 612 MB + 9,999,999
  expect(measured).toMatchObject({
    files: 7,
    bytes: 621_999_999,
    bytesByCategory: { media: 612_000_000, mail: 9_999_999 },
  });
});

test("rounding twice changes nothing more, and stays below the cap", () => {
  const rounded = roundedTotals(withBytes({ media: 10_000_000_000_000 }));
  expect(roundedTotals(rounded)).toEqual(rounded);
  expect(totalsSchema.safeParse(rounded).success).toBe(true);
});
