import type { Format } from "@digital-cleanup/text";
import { today } from "../../platform/action-log.ts";

/** A moment as people say it: the time today, the day before that. */
export function whenSent(format: Format, atMs: number, now: Date) {
  const day = today(new Date(atMs));
  return day === today(now)
    ? ({ isToday: true, time: format.time(atMs) } as const)
    : ({ isToday: false, day: format.day(day) } as const);
}
