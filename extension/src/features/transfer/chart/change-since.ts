import type { DaySum } from "@digital-cleanup/page-weight";
import { addDays } from "@digital-cleanup/challenge";
import { daysWithin, type Period, periodLength, periodRange } from "../overview/periods.ts";

/** A relative change, and over how many days it is known. */
export type Change = { ratio: number; count: number };

/**
 * The change from the period before, over the days that were measured in both. Today has not ended and is left out. Undefined if
 * there is no such day.
 */
export function changeSince(
  period: Period,
  today: string,
  days: readonly DaySum[],
): Change | undefined {
  const bytesOf = new Map(days.map(({ day, bytesDown }) => [day, bytesDown]));
  const change = { now: 0, before: 0, count: 0 };
  for (const { day, bytesDown } of daysWithin(periodRange(period, today), days)) {
    const bytesBefore = bytesOf.get(addDays(day, -periodLength(period)));
    if (day === today || bytesBefore === undefined) continue;
    change.now += bytesDown;
    change.before += bytesBefore;
    change.count += 1;
  }
  const { now, before, count } = change;
  return before > 0 ? { ratio: now / before - 1, count } : undefined;
}
