import { expect, test } from "vitest";
import { lighterPagesShares, pageRating } from "./page-rating.ts";
import { ratingFactors } from "./rating-factors.ts";

test.each([
  [0, "A+"],
  [0.04, "A+"],
  [0.0401, "A"],
  [0.079, "A"],
  [0.145, "B"],
  [0.209, "C"],
  [0.278, "D"],
  [0.359, "E"],
  [0.3591, "F"],
  [1000, "F"],
])("%f g is rated %s", (grams, rating) => {
  expect(pageRating(grams)).toBe(rating);
});

test("an invalid value has no rating", () => {
  expect(() => pageRating(NaN)).toThrow(/^carbonGramsCo2e .* got NaN$/);
});

test("a rating starts where the share of lighter pages is that of the rating before", () => {
  expect(lighterPagesShares["A+"]).toBe(0);
  expect(lighterPagesShares.D).toBe(0.3);
  const { note } = ratingFactors.find(({ id }) => id === "swd-4/rating-C")!;
  expect(note).toContain("The best 30 % of web pages");
});
