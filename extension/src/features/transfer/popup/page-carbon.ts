import { gridZones, pageRange, type PageRating, pageRating } from "@digital-cleanup/footprint";
import { isPartial, measuredBytes, type VisitTransfer } from "@digital-cleanup/page-weight";

type PageCarbon = {
  carbonGramsCo2e: { low: number; central: number; high: number };
  /** Absent if the visit transferred more than is known. */
  rating?: PageRating;
};

/**
 * Emissions of a visit with the electricity of the visitor's grid, or the world's if the zone is unknown, from its low to its high
 * bytes. If more was transferred than is known, the range starts at the measured bytes.
 */
export function pageCarbon(transfer: VisitTransfer, gridZone: string): PageCarbon {
  const electricity = gridZones.find(({ zone }) => zone === gridZone);
  const carbonRange = (bytes: number) => pageRange(bytes, electricity);
  const { bytesDown, lowBytes, highBytes } = transfer;
  const isMore = isPartial(transfer);
  return {
    carbonGramsCo2e: {
      low: carbonRange(isMore ? measuredBytes(transfer) : lowBytes).low,
      central: carbonRange(bytesDown).central,
      high: carbonRange(highBytes).high,
    },
    ...(!isMore && { rating: pageRating(pageRange(bytesDown).central) }),
  };
}
