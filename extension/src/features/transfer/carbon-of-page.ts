import {
  type Estimate,
  estimatePage,
  gridZones,
  type PageRating,
  pageRating,
} from "@digital-cleanup/footprint";
import { measuredBytes } from "./ledger/measured-bytes.ts";
import type { VisitTransfer } from "./ledger/visit-transfer.ts";

type PageCarbon = {
  carbonGramsCo2e: { low: number; central: number; high: number };
  rating: PageRating;
};

/** On the visitor's grid; a zone the model does not know takes the world's. */
export function estimateBytes(bytes: number, gridZone: string): Estimate<"average"> {
  const isKnown = gridZones.some(({ zone }) => zone === gridZone);
  return estimatePage({ bytes, gridZone: isKnown ? gridZone : undefined });
}

/** Emissions of a visit. Where only part was seen, the range goes from what was measured to what is estimated on top. */
export function carbonOfPage(transfer: VisitTransfer, gridZone: string): PageCarbon {
  const gramsOf = (bytes: number) => estimateBytes(bytes, gridZone).carbonGramsCo2e;
  const whole = gramsOf(transfer.bytesDown);
  const low = transfer.isLowerBound ? gramsOf(measuredBytes(transfer)).low : whole.low;
  return {
    carbonGramsCo2e: { ...whole, low },
    rating: pageRating(estimatePage({ bytes: transfer.bytesDown }).carbonGramsCo2e.central),
  };
}
