import { addDays, withoutReversed } from "@digital-cleanup/challenge";
import type { HistoryRange } from "../history/history-range.ts";
import { actionsSince } from "../../../platform/actions/action-log.ts";
import { readDays } from "../history/read/read-history.ts";
import { sumDays, type Total } from "../overview/periods.ts";
import { pastWeek } from "./past-week.ts";

export type WeekSummary = {
  week: HistoryRange;
  pages: Total;
  pagesBefore: Total;
  /** Absent if no page was measured. */
  heaviestDay?: { day: string; bytesDown: number };
  /** Deleted in that week, measured and declared. */
  deleted: { files: number; bytes: number };
};

/** The last full week; undefined if nothing was measured or deleted in it. */
export async function readSummary(today: string): Promise<WeekSummary | undefined> {
  const week = pastWeek(today);
  const before = { fromDay: addDays(week.fromDay, -7), toDay: addDays(week.fromDay, -1) };
  const [days, daysBefore, deleted] = await Promise.all([
    readDays(week),
    readDays(before),
    readDeleted(week),
  ]);
  const pages = sumDays(days);
  if (pages.requests === 0 && deleted.files === 0) return undefined;
  const [heaviestDay] = days.toSorted((a, b) => b.bytesDown - a.bytesDown);
  return {
    week,
    pages,
    pagesBefore: sumDays(daysBefore),
    deleted,
    ...(heaviestDay && { heaviestDay }),
  };
}

async function readDeleted({ fromDay, toDay }: HistoryRange) {
  const counted = withoutReversed(await actionsSince(fromDay)).filter(
    ({ kind, day }) => kind === "files" && day <= toDay,
  );
  return {
    files: counted.reduce((sum, { count }) => sum + count, 0),
    bytes: counted.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
  };
}
