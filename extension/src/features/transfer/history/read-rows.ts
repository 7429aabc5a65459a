import { capTransfer, maxDayBytes, maxVisitBytes } from "@digital-cleanup/page-weight";
import {
  type DaySum,
  daySumSchema,
  type StoredVisit,
  storedVisitSchema,
} from "./history-schema.ts";

/** A stored sum, or `undefined` if it cannot be read. What an earlier version stored above the ceiling is capped. */
export function readDaySum(row: unknown): DaySum | undefined {
  const { data } = daySumSchema.safeParse(row);
  return data && capTransfer(data, maxDayBytes);
}

/** The same for a stored visit. */
export function readVisit(row: unknown): StoredVisit | undefined {
  const { data } = storedVisitSchema.safeParse(row);
  return data && capTransfer(data, maxVisitBytes);
}

/** The rows that `read` can read. The others stay stored: see `unreadable-rows.ts`. */
export const readRows = <T>(read: (row: unknown) => T | undefined, rows: readonly unknown[]): T[] =>
  rows.map(read).filter((row) => row !== undefined);
