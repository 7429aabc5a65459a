import * as fc from "fast-check";
import { expect, test } from "vitest";
import { everyModel, shape } from "../test/every-model.ts";
import { addEstimates } from "./estimate/add-estimates.ts";
import { estimateEmail } from "./models/mail/estimate-email.ts";
import { estimatePage } from "./models/page/estimate-page.ts";
import { estimateStorage } from "./models/storage/estimate-storage.ts";
import { estimateStreaming } from "./models/video/estimate-streaming.ts";
import { gridZones } from "./factors/electricity/grid.ts";
import { addRanges, around } from "./estimate/range.ts";

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

test("countries are in the order of their electricity", () => {
  fc.assert(
    fc.property(zone, zone, fc.integer({ min: 1, max: 1e12 }), (a, b, size) => {
      const grams = ({ zone: electricity }: { zone: string }) =>
        estimatePage({ bytes: size, electricity }).carbonGramsCo2e.central;
      expect(Math.sign(grams(a) - grams(b))).toBe(Math.sign(a.value - b.value));
    }),
  );
});

test("the relative range of a sum is between those of its terms", () => {
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
      const one = addEstimates([first, second, third]).carbonGramsCo2e;
      const other = addEstimates([third, first, second]).carbonGramsCo2e;
      for (const bound of bounds) {
        expect(Math.abs(one[bound] - other[bound])).toBeLessThanOrEqual(1e-9 * one[bound]);
      }
    }),
  );
});

test("every estimate has low ≤ central ≤ high, and its parts add up to the total in each bound", () => {
  fc.assert(
    fc.property(shape, (input) => {
      for (const { carbonGramsCo2e, parts } of everyModel(input)) {
        expect(carbonGramsCo2e.low).toBeLessThanOrEqual(carbonGramsCo2e.central);
        expect(carbonGramsCo2e.central).toBeLessThanOrEqual(carbonGramsCo2e.high);
        for (const bound of ["low", "central", "high"] as const) {
          const sum = parts.reduce((grams, part) => grams + part.carbonGramsCo2e[bound], 0);
          expect(sum).toBeCloseTo(carbonGramsCo2e[bound], 6);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("every estimate has a boundary, a model with its version, a year, a place and linked sources", () => {
  fc.assert(
    fc.property(shape, (input) => {
      for (const { boundary, model, year, geography, sources } of everyModel(input)) {
        expect(boundary.segments).not.toEqual([]);
        expect(boundary.stages).not.toEqual([]);
        expect(model.version).not.toBe("");
        expect(year).toMatch(/^20\d\d/);
        expect(geography).not.toBe("");
        expect(sources.filter(({ url }) => url?.startsWith("https://") === false)).toEqual([]);
        expect(sources).not.toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
});

test("zero inputs give zero in every model", () => {
  // A whole device, and an empty page by EcoIndex: 1 g.
  const neverZero = /^(device-(whole-life|without-use|making|transport|end-of-life)|eco-index)$/;
  fc.assert(
    fc.property(shape, (input) => {
      const nothing = everyModel({ ...input, amount: 0, few: 0, share: 0 });
      for (const { model, carbonGramsCo2e, parts } of nothing) {
        if (neverZero.test(model.id)) continue;
        for (const { low, central, high } of [
          carbonGramsCo2e,
          ...parts.map((part) => part.carbonGramsCo2e),
        ]) {
          expect([low, central, high], model.id).toEqual([0, 0, 0]);
        }
      }
    }),
    { numRuns: 50 },
  );
});
