import { capTransfer, maxDayBytes, maxVisitBytes } from "@digital-cleanup/page-weight";
import {
  claimedDaySumSchema,
  claimedVisitSchema,
  type DaySum,
  daySumSchema,
  type StoredVisit,
  storedVisitSchema,
} from "./history-schema.ts";

/** A stored sum, or `undefined` if it cannot be read. What an earlier version stored above the ceiling is capped. */
export function readDaySum(row: unknown): DaySum | undefined {
  const claimed = claimedDaySumSchema.safeParse(row);
  if (!claimed.success) return undefined;
  return daySumSchema.safeParse(capTransfer(claimed.data, maxDayBytes)).data;
}

/** The same for a stored visit. */
export function readVisit(row: unknown): StoredVisit | undefined {
  const claimed = claimedVisitSchema.safeParse(row);
  if (!claimed.success) return undefined;
  return storedVisitSchema.safeParse(capTransfer(claimed.data, maxVisitBytes)).data;
}

/** The rows that `read` can read. The others stay stored: see `unreadable-rows.ts`. */
export const readRows = <T>(read: (row: unknown) => T | undefined, rows: readonly unknown[]): T[] =>
  rows.map(read).filter((row) => row !== undefined);
