import { expect, test } from "vitest";
import { chartScale } from "./chart-scale.ts";

test.each([
  [240_000_000, [100_000_000, 200_000_000, 300_000_000]],
  [300_000_000, [100_000_000, 200_000_000, 300_000_000]],
  [301_000_000, [200_000_000, 400_000_000]],
  [71_000_000, [50_000_000, 100_000_000]],
  [900, [500, 1000]],
  [0, [0.5, 1]],
])("bars up to %s bytes have lines at %j", (largest, lines) => {
  expect(chartScale(largest)).toEqual(lines);
});

test("no bar is above the last of two or three lines", () => {
  for (let largest = 1; largest < 1e13; largest = Math.ceil(largest * 1.07)) {
    const lines = chartScale(largest);
    expect(lines.at(-1)).toBeGreaterThanOrEqual(largest);
    expect([2, 3]).toContain(lines.length);
  }
});
