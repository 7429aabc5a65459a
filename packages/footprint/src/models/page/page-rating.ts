import { assertQuantity } from "../../estimate/check.ts";
import type { Factor } from "../../factors/factor.ts";
import { sustainableWebDesign } from "../../factors/page/page-sources.ts";

export type PageRating = "A+" | "A" | "B" | "C" | "D" | "E" | "F";

/** The share of web pages that emit less than any page of each rating, best first. The thresholds were set by it. */
export const lighterPagesShares: Readonly<Record<PageRating, number>> = {
  "A+": 0,
  A: 0.05,
  B: 0.1,
  C: 0.2,
  D: 0.3,
  E: 0.4,
  F: 0.5,
};

function upTo(rating: PageRating, value: number, next: PageRating): Factor {
  return {
    id: `swd-4/rating-${rating}`,
    value,
    unit: "g CO2e/page",
    year: "2024",
    geography: "WORLD",
    source: sustainableWebDesign,
    note: `The best ${lighterPagesShares[next] * 100} % of web pages emit no more, by the same model at 494 g/kWh.`,
  };
}

/** The maximum emissions of each rating, best first; above the last one the rating is F. */
export const ratingFactors: ReadonlyMap<PageRating, Factor> = /* @__PURE__ */ new Map([
  ["A+", upTo("A+", 0.04, "A")],
  ["A", upTo("A", 0.079, "B")],
  ["B", upTo("B", 0.145, "C")],
  ["C", upTo("C", 0.209, "D")],
  ["D", upTo("D", 0.278, "E")],
  ["E", upTo("E", 0.359, "F")],
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
