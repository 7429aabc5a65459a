import { dayMs } from "@digital-cleanup/challenge";

/** Local days, both inclusive. */
export type HistoryRange = { fromDay: string; toDay: string };

/** How many days a range has. */
export const countDays = ({ fromDay, toDay }: HistoryRange): number =>
  (Date.parse(toDay) - Date.parse(fromDay)) / dayMs + 1;
