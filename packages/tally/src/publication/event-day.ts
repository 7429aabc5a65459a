import type { Event, Published } from "@digital-cleanup/challenge";

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day `YYYY-MM-DD` that a time zone has at a moment. */
export function dayIn(timeZone: string, timestampMs: number): string {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" });
    formats.set(timeZone, format);
  }
  return format.format(timestampMs);
}

/** The day `days` after another. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Where an event stands on a day of its own time zone; `closedOn` is the day its organiser closed it. */
export function eventState(
  { startsOn, endsOn }: Pick<Event, "startsOn" | "endsOn">,
  closedOn: string | null,
  day: string,
): Published["state"] {
  if (closedOn !== null || day > endsOn) return "closed";
  return day < startsOn ? "notStarted" : "open";
}
