import type { VisitTransfer } from "@digital-cleanup/page-weight";
import { isBackground, type Visit } from "../../visits/visit.ts";
import type { VisitUpdate } from "./record-visits.ts";

/** What the history stores of a visit: no tab, no address, no names of other sites. */
export const visitUpdate = (
  visit: Visit,
  transfer: VisitTransfer,
  isRepeated: boolean,
): VisitUpdate => ({
  id: visit.id,
  origin: visit.origin,
  startedAt: new Date(visit.startedMs).toISOString(),
  isLowerBound: transfer.isLowerBound,
  isBackground: isBackground(visit),
  isRepeated,
  isUsed: visit.isUsed === true,
  bytesDown: transfer.bytesDown,
  bytesUp: transfer.bytesUp,
  bytesByBasis: transfer.bytesByBasis,
  bytesByKind: transfer.bytesByKind,
  bytesThirdParty: transfer.bytesThirdParty,
  requests: transfer.requests,
  requestsFromCache: transfer.requestsFromCache,
  lowBytes: transfer.lowBytes,
  highBytes: transfer.highBytes,
  ...(transfer.notCounted && { notCounted: transfer.notCounted }),
  ...(transfer.isCapped && { isCapped: true }),
});
