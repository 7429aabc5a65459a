import type { VisitTransfer } from "./visit-transfer.ts";

/** Bytes that are known, without the estimated ones: what a page weighs at least. */
export const measuredBytes = ({
  bytesDown,
  bytesByBasis,
}: Pick<VisitTransfer, "bytesDown" | "bytesByBasis">): number => bytesDown - bytesByBasis.estimated;
