import { localDay } from "../../../platform/local-day.ts";
import { readDays } from "../history/read/read-history.ts";
import { periodRange, splitRange, sumDays } from "../overview/periods.ts";
import type { Week } from "./week-request.ts";

export async function readWeek(): Promise<{ week?: Week }> {
  const range = periodRange("week", localDay(Date.now()));
  const days = await readDays(range);
  if (days.length === 0) return {};
  const bars = splitRange(range, days);
  const today = bars.at(-1)?.sum;
  return { week: { bars, bytesDown: sumDays(days).bytesDown, ...(today && { today }) } };
}
