import type { VisitTransfer } from "./visit-transfer.ts";

/** Bytes that are known, without the estimated ones: what a page weighs at least. */
export const measuredBytes = ({ bytesDown, bytesByBasis }: VisitTransfer): number =>
  bytesDown - bytesByBasis.estimated;
