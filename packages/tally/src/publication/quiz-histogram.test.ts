import type { OptionId } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { quizHistogram } from "./quiz-histogram.ts";

const histogram = (counts: Partial<Record<OptionId, number>>, k = 5) =>
  quizHistogram(new Map(Object.entries(counts) as [OptionId, number][]), k);

test("options with at least K answers are counted, and so are the others together", () => {
  expect(histogram({ a: 5, b: 20, c: 9, d: 6 })).toEqual({ a: 5, b: 20, c: 9, d: 6 });
  // 3 + 2 = 5 are left together
  expect(histogram({ a: 3, b: 20, c: 9, d: 2 })).toEqual({ b: 20, c: 9 });
});

test("fewer than K answers cannot be found by subtraction: an option joins them", () => {
  // 4 alone would be 33 − 20 − 9: with c they are 13
  expect(histogram({ b: 20, c: 9, d: 4 })).toEqual({ b: 20 });
  // 1 alone would be 21 − 20
  expect(histogram({ b: 20, c: 1 })).toBeUndefined();
});

test("fewer than K answers, or none to an option that has K, are not counted at all", () => {
  expect(histogram({})).toBeUndefined();
  expect(histogram({ a: 4 })).toBeUndefined();
  expect(histogram({ a: 4, b: 4, c: 4, d: 4 })).toBeUndefined();
  expect(histogram({ a: 4, b: 4, c: 4, d: 4 }, 4)).toEqual({ a: 4, b: 4, c: 4, d: 4 });
});
