import { assertQuantity } from "../../estimate/check.ts";

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

/** The maximum emissions of each rating in grams of CO2e, best first; above the last one the rating is F. */
export const ratingGrams = [
  ["A+", 0.04],
  ["A", 0.079],
  ["B", 0.145],
  ["C", 0.209],
  ["D", 0.278],
  ["E", 0.359],
] as const satisfies readonly (readonly [PageRating, number])[];

/**
 * The Sustainable Web Design rating of one page load, from grams of CO2e. Its thresholds were set for 494 g/kWh
 * (world): rate an `estimatePage` without a grid zone, or a French page gets too good a rating.
 */
export function pageRating(carbonGramsCo2e: number): PageRating {
  assertQuantity("carbonGramsCo2e", carbonGramsCo2e);
  return ratingGrams.find(([, grams]) => carbonGramsCo2e <= grams)?.[0] ?? "F";
}
