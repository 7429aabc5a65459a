import { type Factor, factorsOf } from "../../factors/factor.ts";
import { sustainableWebDesign } from "../../factors/page/page-sources.ts";
import { lighterPagesShares, ratingGrams } from "./page-rating.ts";

const factor = factorsOf("swd-4", "2024", "WORLD", sustainableWebDesign);

/** `ratingGrams` with their source. */
export const ratingFactors: readonly Factor[] = ratingGrams.map(([rating, value], index) => {
  const next = ratingGrams[index + 1]?.[0] ?? "F";
  return factor(
    `rating-${rating}`,
    value,
    "g CO2e/page",
    `The best ${lighterPagesShares[next] * 100} % of web pages emit no more, by the same model at 494 g/kWh.`,
  );
});
