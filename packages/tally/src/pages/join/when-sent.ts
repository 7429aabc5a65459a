import type { Format } from "@digital-cleanup/text";

/** A moment as people say it: the time today, the day before that. */
export function whenSent(format: Format, atMs: number, now: Date) {
  const at = new Date(atMs);
  if (at.toDateString() === now.toDateString()) {
    return { isToday: true, time: format.time(atMs) } as const;
  }
  // Swedish writes dates as ISO 8601 does; the day is that of the person's own clock.
  return { isToday: false, day: format.day(at.toLocaleDateString("sv")) } as const;
}
