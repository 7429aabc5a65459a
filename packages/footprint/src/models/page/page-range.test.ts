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

test("a zone is that of the full estimate, and an unknown one is named with the nearest", () => {
  for (const zone of ["FR", "FRA", "us", "WORLD"]) {
    const { low, central, high } = estimatePage({ bytes: 1e9, electricity: zone }).carbonGramsCo2e;
    const range = pageRange(1e9, zone);
    expect(range.low).toBeCloseTo(low, 9);
    expect(range.central).toBeCloseTo(central, 9);
    expect(range.high).toBeCloseTo(high, 9);
  }
  expect(() => pageRange(1, "FRX")).toThrow('electricity "FRX" is unknown; near: FRA (France)');
});

test("without an electricity it is the world's, and the full estimate says so", () => {
  const { geography, electricity } = estimatePage({ bytes: 1e9 });
  expect([geography, electricity?.[0]?.gramsPerKwh]).toEqual(["WORLD", 494]);
  expect(pageRange(1e9)).toEqual(pageRange(1e9, { gramsPerKwh: 494 }));
});

test("a gigabyte at 494 g/kWh is 148.2 g, and an invalid value is named", () => {
  expect(pageRange(1e9).central).toBeCloseTo(148.2, 9);
  expect(() => pageRange(-1)).toThrow(/^bytes .* got -1$/);
  expect(() => pageRange(1, { gramsPerKwh: NaN })).toThrow(/^electricity.gramsPerKwh .* got NaN$/);
});
