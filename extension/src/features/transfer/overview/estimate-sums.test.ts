import { expect, test } from "vitest";
import { estimateSums } from "./estimate-sums.ts";

const grams = (bytesDown: number, lowBytes: number, gridZone = "FRA", bytesUp = 0) =>
  estimateSums({ bytesDown, bytesUp, lowBytes, highBytes: bytesDown }, gridZone).carbonGramsCo2e;

test("bytes that were all measured have the range of the model", () => {
  const { low, central, high } = grams(1_000_000, 1_000_000);
  // 1 MB: 61.3074 g a GB by version 4 in the proportion 9.12143 / 17.6054 of ADEME, and 103.034 by version 3, on the French grid.
  expect(low).toBeCloseTo(0.061307 * (9.12143 / 17.6054), 6);
  expect(central).toBeCloseTo(0.0613, 3);
  expect(high).toBeCloseTo(0.103034, 5);
});

test("the range starts at the low bytes", () => {
  const whole = grams(1_000_000, 1_000_000);
  const half = grams(1_000_000, 500_000);
  expect(half.low).toBeCloseTo(whole.low / 2, 10);
  expect([half.central, half.high]).toEqual([whole.central, whole.high]);
});

test("an unknown zone is estimated with the world's grid", () => {
  const { central } = grams(1_000_000, 1_000_000);
  expect(grams(1_000_000, 1_000_000, "XXX").central).toBeGreaterThan(central);
});

test("a byte sent counts as much as a byte received", () => {
  expect(grams(200_000, 200_000, "FRA", 800_000)).toEqual(grams(1_000_000, 1_000_000));
});
