import { isPartial, measuredBytes, type VisitTransfer } from "@digital-cleanup/page-weight";

/** The size of a page as it is shown: what it transferred at least, if something was not counted. */
export const shownBytes = (transfer: VisitTransfer): number =>
  isPartial(transfer) ? measuredBytes(transfer) : transfer.bytesDown;
