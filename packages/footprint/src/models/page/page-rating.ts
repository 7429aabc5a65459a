import { assertQuantity } from "../../estimate/check.ts";
import type { Factor } from "../../factors/factor.ts";
import { sustainableWebDesign } from "../../factors/page/page-sources.ts";

export type PageRating = "A+" | "A" | "B" | "C" | "D" | "E" | "F";

/** By which percentage of web pages emit less than any page of the rating, the thresholds were set. Best first. */
const lighterPercentages: Record<PageRating, number> = {
  "A+": 0,
  A: 5,
  B: 10,
  C: 20,
  D: 30,
  E: 40,
  F: 50,
};

/** All ratings, best first. */
export const pageRatings = /* @__PURE__ */ Object.keys(lighterPercentages) as readonly PageRating[];

/** The share of web pages that emit less than any page of the rating. */
export const lighterPagesShare = (rating: PageRating): number => lighterPercentages[rating] / 100;

function upTo(rating: PageRating, value: number): Factor {
  const next = pageRatings[pageRatings.indexOf(rating) + 1]!;
  return {
    id: `swd-4/rating-${rating}`,
    value,
    unit: "g CO2e/page",
    year: "2024",
    geography: "WORLD",
    source: sustainableWebDesign,
    note: `The best ${lighterPercentages[next]} % of web pages emit no more, by the same model at 494 g/kWh.`,
  };
}

/** The maximum emissions of each rating, best first; above the last one the rating is F. */
export const ratingFactors: ReadonlyMap<PageRating, Factor> = /* @__PURE__ */ new Map([
  ["A+", upTo("A+", 0.04)],
  ["A", upTo("A", 0.079)],
  ["B", upTo("B", 0.145)],
  ["C", upTo("C", 0.209)],
  ["D", upTo("D", 0.278)],
  ["E", upTo("E", 0.359)],
]);

/**
 * The Sustainable Web Design rating of one page load, from grams of CO2e. Its thresholds were set for 494 g/kWh
 * (world): rate an `estimatePage` without a grid zone, or a French page gets too good a rating.
 */
export function pageRating(carbonGramsCo2e: number): PageRating {
  assertQuantity("carbonGramsCo2e", carbonGramsCo2e);
  for (const [rating, threshold] of ratingFactors) {
    if (carbonGramsCo2e <= threshold.value) return rating;
  }
  return "F";
}
