import {
  gridGramsPerKwh,
  pageRange,
  type PageRating,
  pageRating,
} from "@digital-cleanup/footprint";
import { isPartial, measuredBytes, type VisitTransfer } from "@digital-cleanup/page-weight";

type PageCarbon = {
  carbonGramsCo2e: { low: number; central: number; high: number };
  /** Absent if too little of the page's weight is known to compare it with other pages. */
  rating?: PageRating;
};

const minMeasuredShare = 0.9;
/** Above it, the bytes are those of a later visit, which every page has fewer of. */
const maxCachedShare = 0.3;

/**
 * Emissions of a visit with the electricity of the visitor's grid, or the world's if the zone is unknown, from its low to its high
 * bytes. If more was transferred than is known, the range starts at the measured bytes.
 */
export function pageCarbon(transfer: VisitTransfer, gridZone: string): PageCarbon {
  const gramsPerKwh = gridGramsPerKwh(gridZone);
  const carbonRange = (bytes: number) =>
    pageRange(bytes, gramsPerKwh === undefined ? undefined : { gramsPerKwh });
  const { bytesDown, lowBytes, highBytes } = transfer;
  const low = isPartial(transfer) ? measuredBytes(transfer) : lowBytes;
  return {
    carbonGramsCo2e: {
      low: carbonRange(low).low,
      central: carbonRange(bytesDown).central,
      high: carbonRange(highBytes).high,
    },
    ...(isComparable(transfer) && { rating: pageRating(pageRange(bytesDown).central) }),
  };
}

const isComparable = (transfer: VisitTransfer): boolean =>
  !isPartial(transfer) &&
  !isMostlyCached(transfer) &&
  measuredBytes(transfer) >= minMeasuredShare * transfer.bytesDown;

/** Whether so much came from the cache that the weight says little about the page. */
export const isMostlyCached = ({
  requests,
  requestsFromCache,
}: Pick<VisitTransfer, "requests" | "requestsFromCache">): boolean =>
  requestsFromCache > maxCachedShare * requests;
