import { expect, test } from "vitest";
import { pagePlace } from "./page-place.ts";

test.each([
  [0, 0, "light"],
  // Half of the bytes of the lightest tenth
  [303.5 * 1024, 0.05, "light"],
  [607 * 1024, 0.1, "light"],
  [1_275 * 1024, 0.25, "light"],
  [2_412 * 1024, 0.5, "average"],
  [4_570 * 1024, 0.75, "heavy"],
  [9_179 * 1024, 0.9, "veryHeavy"],
  // Twice the bytes of the heaviest tenth: half of it is left.
  [18_358 * 1024, 0.95, "veryHeavy"],
] as const)("%d bytes are heavier than the published share of pages", (bytes, share, weight) => {
  const place = pagePlace(bytes);
  expect(place.lighterShare).toBeCloseTo(share, 9);
  expect(place.weight).toBe(weight);
});

test("between two percentiles the place follows the logarithm of the bytes", () => {
  // √(1275 × 2412) = 1753.7 is halfway between a quarter and a half.
  expect(pagePlace(1_753.7 * 1024).lighterShare).toBeCloseTo(0.375, 4);
});

test("the words change at a third, two thirds and nine tenths of the pages", () => {
  // 1275 × (2412 / 1275)^(1/3) = 1576.9 and 2412 × (4570 / 2412)^(2/3) = 3693.1
  const weights = [1_576, 1_578, 3_692, 3_694, 9_178, 9_179].map(
    (kibibytes) => pagePlace(kibibytes * 1024).weight,
  );
  expect(weights).toEqual(["light", "average", "average", "heavy", "heavy", "veryHeavy"]);
});

test("more bytes never make a page lighter, and no page is heavier than all", () => {
  let before = -1;
  for (let bytes = 0; bytes < 40_000_000; bytes += 50_000) {
    const { lighterShare } = pagePlace(bytes);
    expect(lighterShare).toBeGreaterThan(before);
    before = lighterShare;
  }
  expect(pagePlace(1e12).lighterShare).toBeLessThan(1);
});

test("an invalid number has no place", () => {
  expect(() => pagePlace(NaN)).toThrow(/^bytes .* got NaN$/);
});
