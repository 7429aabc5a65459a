import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addEstimates } from "./add-estimates.ts";
import { estimateEmail } from "./estimate-email.ts";
import { estimatePage } from "./estimate-page.ts";
import { estimateStorage } from "./estimate-storage.ts";
import { estimateStreaming } from "./estimate-streaming.ts";
import { gridZones } from "./grid.ts";
import { addRanges, around } from "./range.ts";

const bytes = fc.integer({ min: 0, max: 1e12 });
const zone = fc.constantFrom(...gridZones);
const bounds = ["low", "central", "high"] as const;

test("more bytes never emit less, in any bound", () => {
  const of = {
    page: (size: number) => estimatePage({ bytes: size }),
    storage: (size: number) => estimateStorage({ bytes: size, years: 1 }),
    mail: (size: number) => estimateEmail({ bytes: size, device: "tablet", network: "mobile" }),
  };
  fc.assert(
    fc.property(bytes, bytes, fc.constantFrom(...Object.values(of)), (a, b, estimate) => {
      const less = estimate(Math.min(a, b)).carbonGramsCo2e;
      const more = estimate(Math.max(a, b)).carbonGramsCo2e;
      for (const bound of bounds) expect(less[bound]).toBeLessThanOrEqual(more[bound]);
    }),
  );
});

test("more time and a higher definition never emit less", () => {
  const watch = { device: "tv", network: "fixed" } as const;
  const duration = fc.integer({ min: 0, max: 1e9 });
  fc.assert(
    fc.property(duration, duration, (a, b) => {
      const grams = (durationMs: number, definition: "audio" | "sd" | "hd" | "uhd") =>
        estimateStreaming({ ...watch, durationMs, definition }).carbonGramsCo2e.central;
      expect(grams(Math.min(a, b), "hd")).toBeLessThanOrEqual(grams(Math.max(a, b), "hd"));
      const rising = [grams(a, "audio"), grams(a, "sd"), grams(a, "hd"), grams(a, "uhd")];
      expect(rising).toEqual(rising.toSorted((x, y) => x - y));
    }),
  );
});

test("the order of countries follows their electricity", () => {
  fc.assert(
    fc.property(zone, zone, fc.integer({ min: 1, max: 1e12 }), (a, b, size) => {
      const grams = ({ zone: gridZone }: { zone: string }) =>
        estimatePage({ bytes: size, gridZone }).carbonGramsCo2e.central;
      expect(Math.sign(grams(a) - grams(b))).toBe(Math.sign(a.value - b.value));
    }),
  );
});

test("a sum of ranges is as uncertain as its terms: between the narrower and the wider", () => {
  const range = fc
    .tuple(
      fc.double({ min: 0.001, max: 1e9, noNaN: true }),
      fc.double({ min: 1, max: 10, noNaN: true }),
    )
    .map(([central, spread]) => ({ spread, ...around(central, spread) }));
  fc.assert(
    fc.property(range, range, (a, b) => {
      const sum = addRanges(a, b);
      const [narrow, wide] = [Math.min(a.spread, b.spread), Math.max(a.spread, b.spread)];
      expect(sum.high / sum.central).toBeGreaterThanOrEqual(narrow * (1 - 1e-9));
      expect(sum.high / sum.central).toBeLessThanOrEqual(wide * (1 + 1e-9));
      expect(sum.central / sum.low).toBeLessThanOrEqual(wide * (1 + 1e-9));
    }),
  );
});

test("adding in another order gives the same sum", () => {
  fc.assert(
    fc.property(bytes, bytes, fc.integer({ min: 0, max: 30 }), (a, b, years) => {
      const terms = [
        estimatePage({ bytes: a }),
        estimateStorage({ bytes: b, years }),
        estimateEmail({ bytes: b, device: "laptop", network: "fixed" }),
      ] as const;
      const [first, second, third] = terms;
      const one = addEstimates(first, second, third).carbonGramsCo2e;
      const other = addEstimates(third, first, second).carbonGramsCo2e;
      for (const bound of bounds) {
        expect(Math.abs(one[bound] - other[bound])).toBeLessThanOrEqual(1e-9 * one[bound]);
      }
    }),
  );
});

test("zero in, zero out", () => {
  const zero = { low: 0, central: 0, high: 0 };
  const mail = { bytes: 0, device: "laptop", network: "fixed" } as const;
  expect(estimatePage({ bytes: 0 }).carbonGramsCo2e).toEqual(zero);
  expect(estimateStorage({ bytes: 0, years: 10 }).carbonGramsCo2e).toEqual(zero);
  expect(estimateEmail(mail).carbonGramsCo2e).toEqual(zero);
});
