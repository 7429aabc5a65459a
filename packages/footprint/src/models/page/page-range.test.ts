import * as fc from "fast-check";
import { expect, test } from "vitest";
import { estimatePage } from "./estimate-page.ts";
import { pageRange } from "./page-range.ts";

test("it is the range of the full estimate", () => {
  const bytes = fc.integer({ min: 0, max: 1e12 });
  const grid = fc.integer({ min: 0, max: 1200 });
  fc.assert(
    fc.property(bytes, grid, (size, intensity) => {
      const electricity = { gramsPerKwh: intensity };
      const full = estimatePage({ bytes: size, electricity }).carbonGramsCo2e;
      const { low, central, high } = pageRange(size, electricity);
      expect(Math.abs(low - full.low)).toBeLessThanOrEqual(1e-12 * full.low);
      expect(Math.abs(central - full.central)).toBeLessThanOrEqual(1e-12 * full.central);
      expect(Math.abs(high - full.high)).toBeLessThanOrEqual(1e-12 * full.high);
    }),
  );
});

test("a gigabyte at 494 g/kWh is 148.2 g, and an invalid value is named", () => {
  expect(pageRange(1e9).central).toBeCloseTo(148.2, 9);
  expect(() => pageRange(-1)).toThrow(/^bytes .* got -1$/);
  expect(() => pageRange(1, { gramsPerKwh: NaN })).toThrow(/^electricity.gramsPerKwh .* got NaN$/);
});
