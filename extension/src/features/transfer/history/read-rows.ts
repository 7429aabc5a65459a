import { capTransfer, maxDayBytes, maxVisitBytes } from "@digital-cleanup/page-weight";
import {
  claimedDaySumSchema,
  claimedVisitSchema,
  type DaySum,
  daySumSchema,
  type StoredVisit,
  storedVisitSchema,
} from "./history-schema.ts";

/** A stored sum, or `undefined` if it cannot be read. What an earlier version stored above the ceilings is capped. */
export function readDaySum(row: unknown): DaySum | undefined {
  const parsed = daySumSchema.safeParse(row);
  if (parsed.success) return parsed.data;
  const claimed = claimedDaySumSchema.safeParse(row);
  return claimed.success
    ? daySumSchema.safeParse(capTransfer(claimed.data, maxDayBytes)).data
    : undefined;
}

/** The same for a stored visit. */
export function readVisit(row: unknown): StoredVisit | undefined {
  const parsed = storedVisitSchema.safeParse(row);
  if (parsed.success) return parsed.data;
  const claimed = claimedVisitSchema.safeParse(row);
  return claimed.success
    ? storedVisitSchema.safeParse(capTransfer(claimed.data, maxVisitBytes)).data
    : undefined;
}

/** The rows that `read` can read. The others stay stored: see `unreadable-rows.ts`. */
export const readRows = <T>(read: (row: unknown) => T | undefined, rows: readonly unknown[]): T[] =>
  rows.map(read).filter((row) => row !== undefined);
