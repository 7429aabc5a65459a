import { type Factor, factorsOf } from "../../factors/factor.ts";
import { webAlmanac } from "../../factors/page/page-sources.ts";
import { pagePlaceMonth, weightPercentiles } from "./page-place.ts";

const factor = factorsOf("web-almanac", "2025", "WORLD", webAlmanac);

/** `weightPercentiles` with their source. */
export const pagePlaceFactors: readonly Factor[] = weightPercentiles.map(([share, bytes]) =>
  factor(`page-weight-p${share * 100}`, bytes, "B/page", `On computers, ${pagePlaceMonth}.`),
);
