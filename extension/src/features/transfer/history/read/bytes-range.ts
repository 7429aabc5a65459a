import { measuredBytes } from "@digital-cleanup/page-weight";
import type { Sums } from "../history-schema.ts";

/**
 * What the bytes of some visits are at least and at most. The bounds of visits are added: the sum is wider than the errors are
 * likely to be, and each visit can be added and taken back on its own. A row of an earlier version has only its measured bytes as
 * a lower bound.
 */
export const bytesRange = (
  sums: Pick<Sums, "bytesDown" | "bytesByBasis" | "lowBytes" | "highBytes">,
): { lowBytes: number; highBytes: number } => ({
  lowBytes: sums.lowBytes ?? measuredBytes(sums),
  highBytes: sums.highBytes ?? sums.bytesDown,
});
