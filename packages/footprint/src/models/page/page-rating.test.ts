import { expect, test } from "vitest";
import { pageRange } from "./page-range.ts";
import { estimatePageVersion3 } from "./estimate-page-version-3.ts";
import { pageRating, ratingGrams } from "./page-rating.ts";

test("a rating ends at its threshold", () => {
  expect(pageRating(0)).toBe("A+");
  expect(pageRating(0.04)).toBe("A+");
  expect(pageRating(0.041)).toBe("A");
  expect(pageRating(0.359)).toBe("E");
  expect(pageRating(0.36)).toBe("F");
  expect(pageRating(0.36, 3)).toBe("C");
});

test("the thresholds of both versions are the same pages, those of version 3 at about 431 g/kWh", () => {
  // A GB by version 3 is 0.81 kWh.
  const gramsPerKwh = ratingGrams[4].map(([, grams], index) => {
    const gb = grams / pageRange(1e9).central;
    return ratingGrams[3][index]![1] / gb / 0.81;
  });
  for (const intensity of gramsPerKwh) expect(Math.abs(intensity - 431)).toBeLessThan(5);
});

test("a page of 2.3 MB is an E by version 4 and an F by version 3", () => {
  const bytes = 2_300_000;
  expect(pageRating(pageRange(bytes).central)).toBe("E");
  expect(pageRating(estimatePageVersion3({ bytes }).carbonGramsCo2e.central, 3)).toBe("F");
});

test("an unknown version is named", () => {
  expect(() => pageRating(1, 5 as 4)).toThrow('version must be one of 3, 4, got "5"');
});
