import { expect, test } from "vitest";
import { roundedTotals } from "./rounded-totals.ts";
import { totalsSchema, zeroTotals } from "./totals.ts";

const withBytes = (bytesByCategory: { media?: number; mail?: number }) => {
  const totals = zeroTotals();
  const bytes = Object.values(bytesByCategory).reduce((sum, each) => sum + each, 0);
  totals.measured = { ...totals.measured, files: 7, bytes, bytesByCategory };
  return totals;
};

test("bytes are whole megabytes, by category, and add up", () => {
  const { measured } = roundedTotals(withBytes({ media: 612_345_678, mail: 1_500_000 }));
  // 612 MB + 2 MB
  expect(measured).toMatchObject({
    files: 7,
    bytes: 614_000_000,
    bytesByCategory: { media: 612_000_000, mail: 2_000_000 },
  });
});

test("less than half a megabyte is nothing", () => {
  expect(roundedTotals(withBytes({ media: 499_999 })).measured.bytes).toBe(0);
});

test("rounding twice changes nothing more, and stays below the cap", () => {
  const rounded = roundedTotals(withBytes({ media: 10_000_000_000_000 }));
  expect(roundedTotals(rounded)).toEqual(rounded);
  expect(totalsSchema.safeParse(rounded).success).toBe(true);
});
