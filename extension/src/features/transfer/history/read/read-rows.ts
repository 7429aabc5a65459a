import {
  capTransfer,
  type DaySum,
  maxDayBytes,
  maxVisitBytes,
  type StoredVisit,
  type Sums,
} from "@digital-cleanup/page-weight";
import { daySumSchema, storedVisitSchema } from "../history-schema.ts";

/** A stored sum, or `undefined` if it cannot be read. What a file claimed above the ceiling is capped. */
export function readDaySum(row: unknown): DaySum | undefined {
  const { data } = daySumSchema.safeParse(row);
  return data && plausible(data, maxDayBytes);
}

/** The same for a stored visit. */
export function readVisit(row: unknown): StoredVisit | undefined {
  const { data } = storedVisitSchema.safeParse(row);
  return data && plausible(data, maxVisitBytes);
}

/** A range holds its bytes, whatever a file claimed. */
function plausible<Row extends Sums>(row: Row, maxBytes: number): Row {
  const ranged = {
    ...row,
    lowBytes: Math.min(row.lowBytes, row.bytesDown),
    highBytes: Math.max(row.highBytes, row.bytesDown),
  };
  return capTransfer(ranged, maxBytes);
}

/** The rows that `read` can read. The others stay stored: see `unreadable-rows.ts`. */
export const readRows = <T>(read: (row: unknown) => T | undefined, rows: readonly unknown[]): T[] =>
  rows.map(read).filter((row) => row !== undefined);
