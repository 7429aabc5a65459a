import * as fc from "fast-check";
import { expect, test } from "vitest";
import { english } from "../../explanation/english.ts";
import { explain } from "../../explanation/explain.ts";
import { estimatePageEcoIndex } from "./estimate-page-eco-index.ts";

test("a page of 150 elements, 23 requests and 2.5 MB scores 76.4 and is a B", () => {
  // In groups of a twentieth: 3 × 2.8929 + 2 × 2.8 + 14.0864 = 28.365, and 5/6 of it is 23.637 points lost.
  const { score, grade, waterMl, estimate } = estimatePageEcoIndex({
    domElements: 150,
    requests: 23,
    bytes: 2_500_000,
  });
  expect(score).toBeCloseTo(76.363, 2);
  expect(grade).toBe("B");
  expect(estimate.carbonGramsCo2e.central).toBeCloseTo(1 + 0.02 * 23.637, 3);
  expect(waterMl).toBeCloseTo(15 + 0.3 * 23.637, 2);
});

test("a grade ends at its number: 80 is a B", () => {
  // 95 requests are the 12th bound: 2 × 12 × 5/6 = 20 points lost.
  expect(estimatePageEcoIndex({ domElements: 0, requests: 95, bytes: 0 })).toMatchObject({
    score: 80,
    grade: "B",
  });
  expect(estimatePageEcoIndex({ domElements: 0, requests: 94, bytes: 0 }).grade).toBe("A");
});

test("the score is between 0 and 100 and falls with each of the three, and the grams stay between 1 and 3", () => {
  const size = fc.double({ min: 0, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(size, size, size, size, (bytes, domElements, requests, more) => {
      const one = { bytes, domElements, requests };
      const { score, estimate } = estimatePageEcoIndex(one);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(estimate.carbonGramsCo2e.central).toBeGreaterThanOrEqual(1);
      expect(estimate.carbonGramsCo2e.central).toBeLessThanOrEqual(3);
      for (const field of ["bytes", "domElements", "requests"] as const) {
        const heavier = estimatePageEcoIndex({ ...one, [field]: one[field] + more });
        expect(heavier.score).toBeLessThanOrEqual(score);
      }
    }),
  );
});

test("it says that it has no range and does not split its segments", () => {
  const { estimate } = estimatePageEcoIndex({ bytes: 0, domElements: 0, requests: 95 });
  const { formula, bounds } = explain(estimate, english);
  expect(formula.map((line) => line.replaceAll("\u00a0", " "))).toEqual([
    "all together, whole life: 1 g + 20 points × 0.02 g/point = 1.4 g",
  ]);
  expect(bounds[0]).toContain("no source gives a bound");
});
