import { type PagePlace, pagePlace } from "@digital-cleanup/footprint";
import { isPartial, type VisitTransfer } from "@digital-cleanup/page-weight";
import { shownBytes } from "../shown-bytes.ts";

/** `cached`: too much came from the cache to compare the visit with first visits. `isAtLeast`: the page may be heavier. */
export type VisitPlace = "cached" | (PagePlace & { isAtLeast: boolean });

/** Above it, the bytes are those of a later visit, which every page has fewer of. */
const maxCachedShare = 0.3;

/** The place of a visited page among web pages. Its word stands only if the least that it can have transferred has the same. */
export function visitPlace(transfer: VisitTransfer, { isWithoutCache = false } = {}): VisitPlace {
  const least = pagePlace(leastBytes(transfer));
  // No page is heavier than the heaviest: the word stands, whatever is missing.
  if (least.weight === "veryHeavy") return { ...least, isAtLeast: false };
  if (!isWithoutCache && isMostlyCached(transfer)) return "cached";
  const most = pagePlace(Math.max(transfer.bytesDown, transfer.highBytes));
  const isDecided = !isPartial(transfer) && least.weight === most.weight;
  return isDecided
    ? { ...pagePlace(transfer.bytesDown), isAtLeast: false }
    : { ...least, isAtLeast: true };
}

const leastBytes = (transfer: VisitTransfer): number =>
  isPartial(transfer) ? shownBytes(transfer) : transfer.lowBytes;

const isMostlyCached = ({ requests, requestsFromCache }: VisitTransfer): boolean =>
  requestsFromCache > maxCachedShare * requests;
