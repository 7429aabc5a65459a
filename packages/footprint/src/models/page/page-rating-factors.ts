import { at } from "../../factors/at-line.ts";
import { type Factor, factorsOf } from "../../factors/factor.ts";
import { ofVersion3 } from "../../factors/page/page-factors.ts";
import { sustainableWebDesign } from "../../factors/page/page-sources.ts";
import { ratingGrams } from "./page-rating.ts";

const ofVersion4 = (line: number) =>
  factorsOf("swd-4", "2024", "WORLD", at(sustainableWebDesign, line));

/** `ratingGrams` with their sources. */
export const ratingFactors: readonly Factor[] = [
  ...ratingGrams[3].map(([rating, grams], index) =>
    ofVersion3(38 + index)(`rating-${rating}`, grams, "g CO2e/page"),
  ),
  ...ratingGrams[4].map(([rating, grams], index) =>
    ofVersion4(47 + index)(`rating-${rating}`, grams, "g CO2e/page"),
  ),
];
