import type { DaySum } from "@digital-cleanup/page-weight";
import { addDays } from "@digital-cleanup/challenge";
import {
  type Bar,
  daysWithin,
  type Period,
  periodLength,
  periodRange,
  splitRange,
} from "../overview/periods.ts";

export type ChartBar = Bar & {
  /** What was transferred on the same days of the period before, if they were measured. */
  bytesBefore?: number;
  /** The hour, day or month that has not ended, or a month whose first days are outside of the period. */
  partial?: "now" | "cut";
  /** An hour that has not begun. */
  isToCome?: true;
};

/** A bar for each day of a period, or for each month of a long one. `days` also hold the period before. */
export function chartBars(period: Period, today: string, days: readonly DaySum[]): ChartBar[] {
  const range = periodRange(period, today);
  const length = periodLength(period);
  const moved = days.map((sum) => ({ ...sum, day: addDays(sum.day, length) }));
  const before = splitRange(range, daysWithin(range, moved));
  return splitRange(range, daysWithin(range, days)).map((bar, index, all) => {
    const bytesBefore = before[index]?.sum?.bytesDown;
    const isCut = index === 0 && bar.name.length < 10 && !range.fromDay.endsWith("-01");
    const partial = index === all.length - 1 ? "now" : isCut && "cut";
    return {
      ...bar,
      ...(bytesBefore !== undefined && { bytesBefore }),
      ...(partial && { partial }),
    };
  });
}
