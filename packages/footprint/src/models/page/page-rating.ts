import { assertKey, assertQuantity } from "../../estimate/check.ts";

export type PageRating = "A+" | "A" | "B" | "C" | "D" | "E" | "F";

/** The most grams of CO2e of each rating, best first, by version of the model; above the last one the rating is F. */
export const ratingGrams = {
  3: [
    ["A+", 0.095],
    ["A", 0.186],
    ["B", 0.341],
    ["C", 0.493],
    ["D", 0.656],
    ["E", 0.846],
  ],
  4: [
    ["A+", 0.04],
    ["A", 0.079],
    ["B", 0.145],
    ["C", 0.209],
    ["D", 0.278],
    ["E", 0.359],
  ],
} as const satisfies Record<number, readonly (readonly [PageRating, number])[]>;

/**
 * The rating of one page load by the Sustainable Web Design Model, from its grams of CO2e by the same `version` and without a zone: the
 * thresholds are percentiles of pages at the world's electricity, 494 g/kWh for version 4, so that a French page gets too good a rating.
 * Those of version 3 are the same pages at about 431 g/kWh: at its 472.94 a page of 2.3 MB is an F, and an E by version 4. For the
 * place of a page among those of today see `pagePlace`. Throws a RangeError that names the field and its value.
 */
export function pageRating(
  carbonGramsCo2e: number,
  version: keyof typeof ratingGrams = 4,
): PageRating {
  assertQuantity("carbonGramsCo2e", carbonGramsCo2e);
  assertKey("version", `${version}`, ratingGrams);
  return ratingGrams[version].find(([, grams]) => carbonGramsCo2e <= grams)?.[0] ?? "F";
}
