import { assertQuantity } from "./check.ts";
import type { Factor } from "./factor.ts";
import { sustainableWebDesign } from "./page-source.ts";

export type PageRating = "A+" | "A" | "B" | "C" | "D" | "E" | "F";

function upTo(rating: PageRating, value: number, percentile: number): Factor {
  return {
    id: `swd-4/rating-${rating}`,
    value,
    unit: "g CO2e/page",
    year: "2024",
    geography: "WORLD",
    source: sustainableWebDesign,
    note: `The best ${percentile} % of web pages emit no more, by the same model at 494 g/kWh.`,
  };
}

/** The most a page may emit for each rating, best first; above the last it is an F. */
export const ratingFactors: ReadonlyMap<PageRating, Factor> = /* @__PURE__ */ new Map([
  ["A+", upTo("A+", 0.04, 5)],
  ["A", upTo("A", 0.079, 10)],
  ["B", upTo("B", 0.145, 20)],
  ["C", upTo("C", 0.209, 30)],
  ["D", upTo("D", 0.278, 40)],
  ["E", upTo("E", 0.359, 50)],
]);

/**
 * The Sustainable Web Design rating of one page load, from grams of CO2e. Its thresholds were drawn at the
 * world's 494 g/kWh: rate an `estimatePage` without grid zone, or a French page looks better than it is.
 */
export function pageRating(carbonGramsCo2e: number): PageRating {
  assertQuantity("carbonGramsCo2e", carbonGramsCo2e);
  for (const [rating, threshold] of ratingFactors) {
    if (carbonGramsCo2e <= threshold.value) return rating;
  }
  return "F";
}
