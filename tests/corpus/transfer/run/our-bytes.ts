import { addTransfers, summariseTransfer, type VisitTransfer } from "@digital-cleanup/page-weight";
import type { JournalVisit } from "./read-journal.ts";

/** The transfer of a visit, calculated as for the popup. */
export function visitTransfer({ records, sums, host, isCovered }: JournalVisit): VisitTransfer {
  const transfer = summariseTransfer(records, { host, isCovered });
  return sums ? addTransfers(sums, transfer) : transfer;
}

/** All bytes the extension attributes to a situation: those of its pages and of its origins' workers. */
export const ourBytes = (visits: readonly JournalVisit[]): number =>
  visits.reduce((sum, visit) => sum + visitTransfer(visit).bytesDown, 0);

/** The page that a situation's `next` showed. */
export const nextPage = (visits: readonly JournalVisit[]): JournalVisit =>
  visits.findLast(({ id }) => !id.startsWith("background "))!;
