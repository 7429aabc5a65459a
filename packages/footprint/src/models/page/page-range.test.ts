import * as fc from "fast-check";
import { expect, test } from "vitest";
import { gridZones } from "../../factors/electricity/grid.ts";
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

test.each([false, true])(
  "no bound moves by more than the grid's share, and none uses another grid; without the device: %s",
  (withoutDevice) => {
    const grid = fc.double({ min: 0.1, max: 1500, noNaN: true });
    const range = (gramsPerKwh: number) => pageRange(1e9, { gramsPerKwh }, { withoutDevice });
    const making = range(0);
    // Making alone is left on a grid without emissions: 52.364 g with the device by version 4, and 12.35 g without.
    expect(making.central).toBeCloseTo(withoutDevice ? 12.35 : 52.364, 9);
    fc.assert(
      fc.property(grid, grid, (a, b) => {
        const [clean, dirty] = [Math.min(a, b), Math.max(a, b)];
        const [less, more] = [range(clean), range(dirty)];
        for (const bound of ["low", "central", "high"] as const) {
          expect(less[bound]).toBeLessThanOrEqual(more[bound] * (1 + 1e-12));
          // What is not making grows as the grid does, and no faster.
          const use = less[bound] - making[bound];
          expect(more[bound]).toBeLessThanOrEqual((less[bound] * dirty * (1 + 1e-12)) / clean);
          expect(use).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
    );
  },
);

test("every zone has a page whose bounds are those of its own electricity", () => {
  for (const { zone, value } of gridZones) {
    const { low, high } = estimatePage({ bytes: 1e9, electricity: zone }).carbonGramsCo2e;
    const range = pageRange(1e9, { gramsPerKwh: value });
    expect(Math.abs(low - range.low), zone).toBeLessThanOrEqual(1e-9 * low);
    expect(Math.abs(high - range.high), zone).toBeLessThanOrEqual(1e-9 * high);
    expect(range.central / range.low, zone).toBeLessThan(2);
    // Version 3 to version 4, up to the 1,306 g/kWh of Turkmenistan.
    expect(range.high / range.central, zone).toBeLessThan(3.1);
  }
});

test("a gigabyte at 494 g/kWh is 148.2 g, and an invalid value is named", () => {
  expect(pageRange(1e9).central).toBeCloseTo(148.2, 9);
  expect(() => pageRange(-1)).toThrow(/^bytes .* got -1$/);
  expect(() => pageRange(1, { gramsPerKwh: NaN })).toThrow(/^electricity.gramsPerKwh .* got NaN$/);
});
