import type { Factor } from "../../factors/factor.ts";
import { sustainableWebDesign } from "../../factors/page/page-sources.ts";
import { lighterPagesShares, ratingGrams } from "./page-rating.ts";

/** `ratingGrams` with their source. */
export const ratingFactors: readonly Factor[] = ratingGrams.map(([rating, value], index) => {
  const next = ratingGrams[index + 1]?.[0] ?? "F";
  return {
    id: `swd-4/rating-${rating}`,
    value,
    unit: "g CO2e/page",
    year: "2024",
    geography: "WORLD",
    source: sustainableWebDesign,
    note: `The best ${lighterPagesShares[next] * 100} % of web pages emit no more, by the same model at 494 g/kWh.`,
  };
});
