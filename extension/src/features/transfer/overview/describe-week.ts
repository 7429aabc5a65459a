import { addDays } from "@digital-cleanup/challenge";
import type { DaySum } from "@digital-cleanup/page-weight";
import { median } from "../median.ts";
import { type Bar, daysWithin, periodRange, splitRange, sumDays } from "./periods.ts";

/** Against the usual week; also a key of the texts. */
type Comparison = "asUsual" | "littleLess" | "littleMore" | "muchLess" | "muchMore";

/** The last seven days. Without `comparison`, no earlier week was measured from its beginning. */
export type Week = {
  bytesDown: number;
  bars: Bar[];
  /** The day of the first measured page, in the week that begins with it. */
  firstDay?: string;
  comparison?: Comparison;
};

/** The week of the measured days, in their order; undefined if nothing was measured in it. */
export function describeWeek(today: string, days: readonly DaySum[]): Week | undefined {
  const range = periodRange("week", today);
  const { requests, bytesDown } = sumDays(daysWithin(range, days));
  const firstDay = days[0]?.day;
  if (requests === 0 || !firstDay) return undefined;
  const bars = splitRange(range, days);
  if (firstDay >= range.fromDay) return { bytesDown, bars, firstDay };
  const usualBytes = usualWeekBytes(today, days, firstDay);
  const comparison = usualBytes === undefined ? undefined : compare(bytesDown / usualBytes);
  return { bytesDown, bars, ...(comparison && { comparison }) };
}

/** The median of the earlier weeks in which something was measured. The one in which measuring began may be a part of a week. */
function usualWeekBytes(
  today: string,
  days: readonly DaySum[],
  firstDay: string,
): number | undefined {
  const sizes: number[] = [];
  for (let end = addDays(today, -7); addDays(end, -6) >= firstDay; end = addDays(end, -7)) {
    const { requests, bytesDown } = sumDays(daysWithin(periodRange("week", end), days));
    if (requests > 0) sizes.push(bytesDown);
  }
  return sizes.length > 0 ? median(sizes) : undefined;
}

function compare(ratio: number): Comparison {
  if (ratio < 2 / 3) return "muchLess";
  if (ratio < 0.9) return "littleLess";
  if (ratio <= 1.1) return "asUsual";
  return ratio <= 1.5 ? "littleMore" : "muchMore";
}
