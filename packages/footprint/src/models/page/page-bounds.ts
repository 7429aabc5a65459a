import type {
  BoundOrigin,
  BoundOrigins,
  DerivationRule,
  Part,
  Published,
  Segment,
  Source,
  Stage,
  Year,
} from "../../estimate/estimate.ts";
import {
  impactCo2Transfer,
  shiftProject,
  sustainableWebDesign,
  sustainableWebDesign3,
} from "../../factors/page/page-sources.ts";
import {
  type PageIntensities,
  boundsWithDevice,
  boundsWithoutDevice,
  gramsPerGb3,
} from "./page-grams.ts";

const cited = (source: Source, year: Year): Published => ({ kind: "published", source, year });
const derived = (rule: DerivationRule, ...from: readonly Published[]): BoundOrigin => ({
  kind: "derived",
  rule,
  from,
});
const download = cited(impactCo2Transfer, "2022–2025");
const version4 = cited(sustainableWebDesign, "2020–2023");
const byAdeme = derived("modelOnGrid", download);
const byOneByte = derived("modelOnGrid", cited(shiftProject, "2015–2018"), version4);
const byProportion = derived("modelInProportion", download, version4);
const byVersion3 = derived("modelOnGrid", cited(sustainableWebDesign3, "2022"));

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
