import { addTransfers } from "../../../../extension/src/features/transfer/ledger/fold-records.ts";
import {
  visitTransfer,
  type VisitTransfer,
} from "../../../../extension/src/features/transfer/ledger/visit-transfer.ts";
import type { LedgerVisit } from "./read-ledger.ts";

/** What the popup would show of a visit, by the code that it runs. */
export function transferOf({ records, sums, host, isCovered }: LedgerVisit): VisitTransfer {
  const transfer = visitTransfer(records, { host, isCovered });
  return sums ? addTransfers(sums, transfer) : transfer;
}

/** Everything the extension attributes to a situation: its pages, and the workers of its origins. */
export const ourBytes = (visits: readonly LedgerVisit[]): number =>
  visits.reduce((sum, visit) => sum + transferOf(visit).bytesDown, 0);
