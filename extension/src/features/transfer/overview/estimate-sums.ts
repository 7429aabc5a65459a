import { type Estimate, estimatePage, gridZones } from "@digital-cleanup/footprint";
import { measuredBytes } from "@digital-cleanup/page-weight";
import type { Sums } from "../history/history-schema.ts";

/**
 * Emissions of several visits. Sums do not show whether visits were measured in part, so the range starts at the measured bytes and
 * ends with the estimated ones included.
 */
export function estimateSums(
  sums: Pick<Sums, "bytesDown" | "bytesByBasis">,
  gridZone: string,
): Estimate<"average"> {
  const whole = estimateBytes(sums.bytesDown, gridZone);
  const { low } = estimateBytes(measuredBytes(sums), gridZone).carbonGramsCo2e;
  return { ...whole, carbonGramsCo2e: { ...whole.carbonGramsCo2e, low } };
}

/** With the electricity of the visitor's grid, or the world's if the zone is unknown. */
export function estimateBytes(bytes: number, gridZone: string): Estimate<"average"> {
  const isKnown = gridZones.some(({ zone }) => zone === gridZone);
  return estimatePage({ bytes, gridZone: isKnown ? gridZone : undefined });
}
