import type {
  BoundOrigin,
  BoundOrigins,
  DerivationRule,
  Part,
  Published,
  Segment,
  Stage,
} from "../../estimate/estimate.ts";
import type { Factor } from "../../factors/factor.ts";
import { oneByteFactors } from "../../factors/network/one-byte-factors.ts";
import { downloadFactors, pageFactors, pageFactors3 } from "../../factors/page/page-factors.ts";
import {
  type PageIntensities,
  boundsWithDevice,
  boundsWithoutDevice,
  gramsPerGb3,
} from "./page-grams.ts";

const derived = (rule: DerivationRule, ...of: readonly Factor[]): BoundOrigin => ({
  kind: "derived",
  rule,
  from: of.map(({ source, year }): Published => ({ kind: "published", source, year })),
});
const byAdeme = derived("modelOnGrid", downloadFactors.network);
const byOneByte = derived("modelOnGrid", oneByteFactors.dataCentre, pageFactors.networkMaking);
const byProportion = derived("modelInProportion", downloadFactors.network, pageFactors.networkUse);
const byVersion3 = derived("modelOnGrid", pageFactors3.energy);

const withoutDevice: BoundOrigins = { low: [byAdeme], high: [byOneByte] };
const withOneByte: BoundOrigins = { low: [byProportion], high: [byOneByte] };
const withVersion3: BoundOrigins = { low: [byProportion], high: [byVersion3] };

/** How far the range of a page's parts reaches, as multiples of their central values. */
export type PageSpread = {
  readonly low: number;
  readonly high: number;
  readonly origins: BoundOrigins;
};

/**
 * The range of a GB on the electricity and with the boundary of the estimate is shared out in proportion to the central values of the
 * parts, which add up to `gramsPerGb` for each GB.
 */
export function pageSpread(
  gramsPerGb: number,
  on: PageIntensities,
  isWithoutDevice = false,
): PageSpread {
  const { low, high } = isWithoutDevice ? boundsWithoutDevice(on) : boundsWithDevice(on);
  const ofDevice = high === gramsPerGb3(on) ? withVersion3 : withOneByte;
  return {
    low: low / gramsPerGb,
    high: high / gramsPerGb,
    origins: isWithoutDevice ? withoutDevice : ofDevice,
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
