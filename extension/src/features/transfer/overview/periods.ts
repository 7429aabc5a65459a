import { addSums, sumsOf } from "../history/add-sums.ts";
import { addDays } from "../history/local-day.ts";
import { type DaySum, emptySums, type Sums } from "../history/history-schema.ts";
import type { HistoryRange } from "../history/read-history.ts";

/** How many local days each takes, today included. */
const periodDays = { today: 1, week: 7, month: 30, year: 365 } as const;
export type Period = keyof typeof periodDays;
export const periods = Object.keys(periodDays) as Period[];

export const rangeOf = (period: Period, today: string): HistoryRange => ({
  fromDay: addDays(today, 1 - periodDays[period]),
  toDay: today,
});

export const within = ({ fromDay, toDay }: HistoryRange, days: readonly DaySum[]): DaySum[] =>
  days.filter(({ day }) => day >= fromDay && day <= toDay);

export type Total = Sums & { visits: number };

export const totalOf = (days: readonly DaySum[]): Total =>
  days.reduce<Total>(
    (total, day) => ({ visits: total.visits + day.visits, ...addSums(sumsOf(total), day) }),
    { visits: 0, ...emptySums() },
  );

/** A stretch of the range: a day, or a month `2026-11`. Without `sum` nothing was measured in it. */
export type Bar = { name: string; sum?: Total };

/** The range in equal steps, each with what was measured: days, or months where it is longer than a hundred of them. */
export function barsOf({ fromDay, toDay }: HistoryRange, days: readonly DaySum[]): Bar[] {
  const all: string[] = [];
  for (let day = fromDay; day <= toDay; day = addDays(day, 1)) all.push(day);
  const nameOf = (day: string) => (all.length > 100 ? day.slice(0, 7) : day);
  const measured = Map.groupBy(days, ({ day }) => nameOf(day));
  return [...new Set(all.map(nameOf))].map((name) => {
    const rows = measured.get(name);
    return rows ? { name, sum: totalOf(rows) } : { name };
  });
}
