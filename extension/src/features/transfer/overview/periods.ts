import { addSums, type DaySum, emptySums, pickSums, type Sums } from "@digital-cleanup/page-weight";
import { addDays } from "@digital-cleanup/challenge";
import type { HistoryRange } from "../history/history-range.ts";

/** How many local days each period has, including today. */
const periodDays = { today: 1, week: 7, month: 30, year: 365 } as const;
export type Period = keyof typeof periodDays;
export const periods = Object.keys(periodDays) as Period[];

export const periodLength = (period: Period): number => periodDays[period];

export const periodRange = (period: Period, today: string): HistoryRange => ({
  fromDay: addDays(today, 1 - periodDays[period]),
  toDay: today,
});

export const daysWithin = ({ fromDay, toDay }: HistoryRange, days: readonly DaySum[]): DaySum[] =>
  days.filter(({ day }) => day >= fromDay && day <= toDay);

export type Total = Sums & { visits: number };

export const sumDays = (days: readonly DaySum[]): Total =>
  days.reduce<Total>(
    (total, day) => ({ visits: total.visits + day.visits, ...addSums(pickSums(total), day) }),
    { visits: 0, ...emptySums() },
  );

/** A day or a month (`2026-11`) of the range. Without `sum`, nothing was measured in it. */
export type Bar = { name: string; sum?: Total };

/** The range in steps with what was measured: days, or months if it has more than a hundred days. */
export function splitRange({ fromDay, toDay }: HistoryRange, days: readonly DaySum[]): Bar[] {
  const all: string[] = [];
  for (let day = fromDay; day <= toDay; day = addDays(day, 1)) all.push(day);
  const stepName = (day: string) => (all.length > 100 ? day.slice(0, 7) : day);
  const measured = Map.groupBy(days, ({ day }) => stepName(day));
  return [...new Set(all.map(stepName))].map((name) => {
    const rows = measured.get(name);
    return rows ? { name, sum: sumDays(rows) } : { name };
  });
}
