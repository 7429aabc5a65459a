import { expect, test } from "vitest";
import { errorPercent, errorStats } from "../corpus/transfer/rules/error-stats.ts";

test("quantiles of errors use the nearest rank, and the bias is signed", () => {
  const stats = errorStats([
    { bytes: 100, truthBytes: 100 },
    { bytes: 96, truthBytes: 100 },
    { bytes: 110, truthBytes: 100 },
    { bytes: 50, truthBytes: 100 },
  ]);
  // Sorted: 0, 4, 10, 50. Sum: 356 for 400.
  expect(stats.medianPercent).toBeCloseTo(4);
  expect(stats.p75Percent).toBeCloseTo(10);
  expect(stats.maxPercent).toBeCloseTo(50);
  expect(stats.within1).toBe(1);
  expect(stats.within5).toBe(2);
  expect(stats.sumBiasPercent).toBeCloseTo(-11);
});

test("nothing counted of nothing sent is right", () => {
  expect(errorPercent({ bytes: 0, truthBytes: 0 })).toBe(0);
  expect(errorStats([{ bytes: 0, truthBytes: 0 }])).toMatchObject({
    maxPercent: 0,
    sumBiasPercent: 0,
  });
});
