import { type Estimate, estimatePage, gridZones } from "@digital-cleanup/footprint";
import type { Sums } from "@digital-cleanup/page-weight";

/** Emissions of several visits, from their low to their high bytes. */
export function estimateSums(
  { bytesDown, lowBytes, highBytes }: Pick<Sums, "bytesDown" | "lowBytes" | "highBytes">,
  gridZone: string,
): Estimate<"average"> {
  const whole = estimateBytes(bytesDown, gridZone);
  const { low } = estimateBytes(lowBytes, gridZone).carbonGramsCo2e;
  const { high } = estimateBytes(highBytes, gridZone).carbonGramsCo2e;
  return { ...whole, carbonGramsCo2e: { ...whole.carbonGramsCo2e, low, high } };
}

/** With the electricity of the visitor's grid, or the world's if the zone is unknown. */
export function estimateBytes(bytes: number, gridZone: string): Estimate<"average"> {
  const isKnown = gridZones.some(({ zone }) => zone === gridZone);
  return estimatePage({ bytes, electricity: isKnown ? gridZone : undefined });
}
