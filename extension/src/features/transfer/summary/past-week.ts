import { addDays } from "@digital-cleanup/challenge";
import type { HistoryRange } from "../history/history-range.ts";

/** How many days have passed since the last Monday. */
const daysSinceMonday = (day: string): number => (new Date(`${day}T12:00:00`).getDay() + 6) % 7;

/** The last full week, from Monday to Sunday. */
export function pastWeek(today: string): HistoryRange {
  const monday = addDays(today, -daysSinceMonday(today));
  return { fromDay: addDays(monday, -7), toDay: addDays(monday, -1) };
}

/** The beginning of the next Monday in local time (Unix time). */
export const nextMondayMs = (today: string): number =>
  new Date(`${addDays(today, 7 - daysSinceMonday(today))}T00:00:00`).getTime();
