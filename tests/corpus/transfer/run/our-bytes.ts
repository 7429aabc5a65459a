import { addTransfers, summariseTransfer, type VisitTransfer } from "@digital-cleanup/page-weight";
import type { LedgerVisit } from "./read-ledger.ts";

/** What the popup would show of a visit, by the code that it runs. */
export function readVisitTransfer({ records, sums, host, isCovered }: LedgerVisit): VisitTransfer {
  const transfer = summariseTransfer(records, { host, isCovered });
  return sums ? addTransfers(sums, transfer) : transfer;
}

/** Everything the extension attributes to a situation: its pages, and the workers of its origins. */
export const ourBytes = (visits: readonly LedgerVisit[]): number =>
  visits.reduce((sum, visit) => sum + readVisitTransfer(visit).bytesDown, 0);
