import type { BoundOrigin, BoundOrigins } from "../../estimate/estimate.ts";
import type { TracedRange } from "../../estimate/traced-range.ts";
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

/**
 * Gives each part of a page its range: that of a GB, from the lowest to the highest published model, is shared out in proportion to the
 * central values of the parts, which add up to `gramsPerGb` for each GB.
 */
export function tracePageParts(
  gramsPerGb: number,
  on: PageIntensities,
): (central: number) => TracedRange {
  const highest = highestGramsPerGb(on);
  const origins = highest === oneByteGramsPerGb.central ? byOneByte : byVersion3;
  const low = lowestGramsPerGb / gramsPerGb;
  const high = highest / gramsPerGb;
  return (central) => ({ range: { low: central * low, central, high: central * high }, origins });
}
