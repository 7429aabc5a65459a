import { gridGramsPerKwh, pageRange } from "@digital-cleanup/footprint";
import { isPartial, measuredBytes, type VisitTransfer } from "@digital-cleanup/page-weight";

type CarbonGrams = { low: number; central: number; high: number };

/**
 * Emissions of a visit in grams of CO2e with the electricity of the visitor's grid, or the world's if the zone is unknown, from its low
 * to its high bytes. If more was transferred than is known, the range starts at the measured bytes.
 */
export function pageCarbon(transfer: VisitTransfer, gridZone: string): CarbonGrams {
  const gramsPerKwh = gridGramsPerKwh(gridZone);
  const carbonRange = (bytes: number) =>
    pageRange(bytes, gramsPerKwh === undefined ? undefined : { gramsPerKwh });
  const { bytesDown, lowBytes, highBytes } = transfer;
  const low = isPartial(transfer) ? measuredBytes(transfer) : lowBytes;
  return {
    low: carbonRange(low).low,
    central: carbonRange(bytesDown).central,
    high: carbonRange(highBytes).high,
  };
}
