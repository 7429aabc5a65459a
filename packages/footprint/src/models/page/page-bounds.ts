import type { BoundOrigin, BoundOrigins, Part, Segment, Stage } from "../../estimate/estimate.ts";
import type { Factor } from "../../factors/factor.ts";
import { oneByteFactors } from "../../factors/network/one-byte-factors.ts";
import { downloadFactors, pageFactors3 } from "../../factors/page/page-factors.ts";
import { oneByteGramsPerGb } from "../transfer/one-byte-grams.ts";
import { type PageIntensities, highestGramsPerGb, lowestGramsPerGb } from "./page-grams.ts";

const published = ({ source, year }: Factor): BoundOrigin => ({
  kind: "published",
  source,
  year,
  where: "1 GB",
});
const lowest = [published(downloadFactors.lowest)];
const byOneByte: BoundOrigins = { low: lowest, high: [published(oneByteFactors.dataCentre)] };
const byVersion3: BoundOrigins = { low: lowest, high: [published(pageFactors3.energy)] };

/** How far the range of a page's parts reaches, as multiples of their central values. */
export type PageSpread = {
  readonly low: number;
  readonly high: number;
  readonly origins: BoundOrigins;
};

/**
 * The range of a GB, from the lowest to the highest published model, is shared out in proportion to the central values of the parts,
 * which add up to `gramsPerGb` for each GB.
 */
export function pageSpread(gramsPerGb: number, on: PageIntensities): PageSpread {
  const highest = highestGramsPerGb(on);
  return {
    low: lowestGramsPerGb / gramsPerGb,
    high: highest / gramsPerGb,
    origins: highest === oneByteGramsPerGb.central ? byOneByte : byVersion3,
  };
}

/** A part of a page with a central value in grams of CO2e. */
export const pagePart = (
  segment: Segment,
  stage: Stage,
  central: number,
  { low, high, origins }: PageSpread,
): Part => ({
  segment,
  stage,
  carbonGramsCo2e: { low: central * low, central, high: central * high },
  origins,
});
