import { type Estimate, estimatePage, gridZones } from "@digital-cleanup/footprint";
import { measuredBytes } from "@digital-cleanup/page-weight";
import type { Sums } from "../history/history-schema.ts";

/**
 * Emissions of many visits together. Some of them may have been seen in part, which sums do not tell: the range goes
 * from what was measured to what is estimated on top.
 */
export function estimateSums(
  sums: Pick<Sums, "bytesDown" | "bytesByBasis">,
  gridZone: string,
): Estimate<"average"> {
  const whole = estimateBytes(sums.bytesDown, gridZone);
  const { low } = estimateBytes(measuredBytes(sums), gridZone).carbonGramsCo2e;
  return { ...whole, carbonGramsCo2e: { ...whole.carbonGramsCo2e, low } };
}

/** On the visitor's grid; a zone the model does not know takes the world's. */
export function estimateBytes(bytes: number, gridZone: string): Estimate<"average"> {
  const isKnown = gridZones.some(({ zone }) => zone === gridZone);
  return estimatePage({ bytes, gridZone: isKnown ? gridZone : undefined });
}
