import type { BoundOrigin, BoundOrigins } from "../../estimate/estimate.ts";
import type { Factor } from "../../factors/factor.ts";
import { oneByteFactors } from "../../factors/one-byte-factors.ts";
import { downloadFactors, pageFactors3 } from "../../factors/page-factors.ts";
import { oneByteGramsPerGb } from "../transfer/one-byte-grams.ts";

const published = ({ source, year }: Factor): BoundOrigin => ({
  kind: "published",
  source,
  year,
  where: "1 GB",
});
const low = [published(downloadFactors.lowest)];
const byOneByte: BoundOrigins = { low, high: [published(oneByteFactors.dataCentre)] };
const byVersion3: BoundOrigins = { low, high: [published(pageFactors3.energy)] };

/** Where the bounds of a page come from, by the highest of the models. */
export const pageOrigins = (highestGramsPerGb: number): BoundOrigins =>
  highestGramsPerGb === oneByteGramsPerGb.central ? byOneByte : byVersion3;
