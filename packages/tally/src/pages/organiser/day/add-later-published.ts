import { addDays } from "@digital-cleanup/challenge";
import type { DayCount } from "../../../states/day-counts.ts";

/** The contributions published by day when the page was rendered, and how many there were in all. */
export type PublishedDays = { counts: readonly DayCount[]; published: number };

/** The same with those that were published since then, up to `today`. What is withdrawn meanwhile stays until the page is loaded again. */
export function addLaterPublished(
  { counts, published }: PublishedDays,
  publishedNow: number,
  today: string,
): readonly DayCount[] {
  const later = publishedNow - published;
  const last = counts.at(-1);
  if (later <= 0) return counts;
  if (last?.day === today)
    return [...counts.slice(0, -1), { day: today, count: last.count + later }];
  const added: DayCount[] = [];
  for (let day = last ? addDays(last.day, 1) : today; day < today; day = addDays(day, 1)) {
    added.push({ day, count: 0 });
  }
  return [...counts, ...added, { day: today, count: later }];
}
