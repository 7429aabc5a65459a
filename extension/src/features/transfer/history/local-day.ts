import { today } from "../../../platform/actions/action-log.ts";

/** Local days, both inclusive. */
export type HistoryRange = { fromDay: string; toDay: string };

/** The local day of a time, such as "2026-11-25". */
export const localDay = (timeMs: number): string => today(new Date(timeMs));

/** The day a number of days after `day`, or before it if negative. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00`);
  date.setDate(date.getDate() + days);
  return localDay(date.getTime());
}

/** How many days a range has. */
export const countDays = ({ fromDay, toDay }: HistoryRange): number =>
  Math.round((Date.parse(toDay) - Date.parse(fromDay)) / 86_400_000) + 1;
