import type { Event, Published } from "@digital-cleanup/challenge";

const quarterMs = 15 * 60_000;
type ZoneDay = { format: Intl.DateTimeFormat; quarter: number; day: string };
const zones = new Map<string, ZoneDay>();

/** The calendar day `YYYY-MM-DD` in a time zone at a moment. */
export function dayIn(timeZone: string, timestampMs: number): string {
  let zone = zones.get(timeZone);
  if (!zone) {
    // Swedish formats dates as in ISO 8601.
    const format = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" });
    zone = { format, quarter: Number.NaN, day: "" };
    zones.set(timeZone, zone);
  }
  // Cached because every write needs it. In no time zone does the day change within a quarter of an hour.
  const quarter = Math.floor(timestampMs / quarterMs);
  if (quarter !== zone.quarter) {
    zone.quarter = quarter;
    zone.day = zone.format.format(timestampMs);
  }
  return zone.day;
}

/** The day that is `days` after another. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The state of an event on a day of its own time zone. `closedOn` is the day its organiser closed it. */
export function eventState(
  { startsOn, endsOn }: Pick<Event, "startsOn" | "endsOn">,
  closedOn: string | null,
  day: string,
): Published["state"] {
  if (closedOn !== null || day > endsOn) return "closed";
  return day < startsOn ? "notStarted" : "open";
}
