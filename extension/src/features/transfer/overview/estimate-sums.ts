import { type Estimate, estimatePage, gridZones } from "@digital-cleanup/footprint";
import type { Sums } from "@digital-cleanup/page-weight";

type Transferred = Pick<Sums, "bytesDown" | "bytesUp" | "lowBytes" | "highBytes">;

/** Emissions of one or several visits, from their low to their high bytes. A byte sent takes what a byte received takes. */
export function estimateSums(
  { bytesDown, bytesUp, lowBytes, highBytes }: Transferred,
  gridZone: string,
): Estimate<"average"> {
  const whole = estimateBytes(bytesDown + bytesUp, gridZone);
  const { low } = estimateBytes(lowBytes + bytesUp, gridZone).carbonGramsCo2e;
  const { high } = estimateBytes(highBytes + bytesUp, gridZone).carbonGramsCo2e;
  return { ...whole, carbonGramsCo2e: { ...whole.carbonGramsCo2e, low, high } };
}

/** With the electricity of the visitor's grid, or the world's if the zone is unknown. */
export function estimateBytes(
  bytes: number,
  gridZone: string,
  withoutDevice = false,
): Estimate<"average"> {
  const isKnown = gridZones.some(({ zone }) => zone === gridZone);
  return estimatePage({ bytes, electricity: isKnown ? gridZone : undefined, withoutDevice });
}
