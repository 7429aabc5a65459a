/** The milliseconds of 24 hours. */
export const dayMs = 86_400_000;

/** Creating a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day, `YYYY-MM-DD`, in an IANA time zone. */
export function dayIn(timeZone: string, timestampMs: number): string {
  // Swedish formats dates as in ISO 8601.
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" });
  formats.set(timeZone, format);
  return format.format(timestampMs);
}

/** The day that is `days` after another, or before it if negative. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How many days an event may last. Contributions are stored until 30 days after its end. */
export const maxEventDays = 400;

export const isWithinMaxDays = ({
  startsOn,
  endsOn,
}: {
  startsOn: string;
  endsOn: string;
}): boolean => Date.parse(endsOn) - Date.parse(startsOn) < maxEventDays * dayMs;
