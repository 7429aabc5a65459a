import type { VisitTransfer } from "@digital-cleanup/page-weight";
import { isBackground, type Visit } from "../../visits/visit.ts";
import { pickSums } from "./add-sums.ts";
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
  ...pickSums(transfer),
});
