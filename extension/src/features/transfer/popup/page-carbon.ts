import { gridZones, pageRange, type PageRating, pageRating } from "@digital-cleanup/footprint";
import { measuredBytes, type VisitTransfer } from "@digital-cleanup/page-weight";

type PageCarbon = {
  carbonGramsCo2e: { low: number; central: number; high: number };
  rating: PageRating;
};

/**
 * Emissions of a visit on the visitor's grid; a zone the model does not know takes the world's. Where only part was
 * seen, the range goes from what was measured to what is estimated on top.
 */
export function pageCarbon(transfer: VisitTransfer, gridZone: string): PageCarbon {
  const gramsPerKwh = gridZones.find(({ zone }) => zone === gridZone)?.value;
  const gramsOf = (bytes: number) => pageRange(bytes, gramsPerKwh);
  const whole = gramsOf(transfer.bytesDown);
  const low = transfer.isLowerBound ? gramsOf(measuredBytes(transfer)).low : whole.low;
  return {
    carbonGramsCo2e: { ...whole, low },
    rating: pageRating(pageRange(transfer.bytesDown).central),
  };
}
