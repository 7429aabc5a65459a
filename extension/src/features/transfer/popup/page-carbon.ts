import { gridZones, pageRange, type PageRating, pageRating } from "@digital-cleanup/footprint";
import { measuredBytes, type VisitTransfer } from "@digital-cleanup/page-weight";

type PageCarbon = {
  carbonGramsCo2e: { low: number; central: number; high: number };
  rating: PageRating;
};

/**
 * Emissions of a visit with the electricity of the visitor's grid, or the world's if the zone is unknown. If the visit was measured
 * in part, the range starts at the measured bytes and ends with the estimated ones included.
 */
export function pageCarbon(transfer: VisitTransfer, gridZone: string): PageCarbon {
  const gramsPerKwh = gridZones.find(({ zone }) => zone === gridZone)?.value;
  const carbonRange = (bytes: number) => pageRange(bytes, gramsPerKwh);
  const whole = carbonRange(transfer.bytesDown);
  const low = transfer.isLowerBound ? carbonRange(measuredBytes(transfer)).low : whole.low;
  return {
    carbonGramsCo2e: { ...whole, low },
    rating: pageRating(pageRange(transfer.bytesDown).central),
  };
}
