import { type PagePlace, pagePlace } from "@digital-cleanup/footprint";
import { isPartial, type VisitTransfer } from "@digital-cleanup/page-weight";
import { shownBytes } from "../shown-bytes.ts";

/** `cached`: too much came from the cache to compare the visit with first visits. `isAtLeast`: the page may be heavier. */
export type VisitPlace = "cached" | (PagePlace & { isAtLeast: boolean });

/** Above it, the bytes are those of a later visit, which every page has fewer of. */
const maxCachedShare = 0.3;

/** The place of a visited page among web pages. */
export function visitPlace(transfer: VisitTransfer, { isWithoutCache = false } = {}): VisitPlace {
  const place = pagePlace(shownBytes(transfer));
  // No page is heavier than the heaviest: the word stands, whatever is missing.
  if (place.weight === "veryHeavy") return { ...place, isAtLeast: false };
  if (!isWithoutCache && isMostlyCached(transfer)) return "cached";
  return { ...place, isAtLeast: isPartial(transfer) };
}

const isMostlyCached = ({ requests, requestsFromCache }: VisitTransfer): boolean =>
  requestsFromCache > maxCachedShare * requests;
