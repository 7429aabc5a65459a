import type { TakenAt } from "./photo-header.ts";

const dateTime = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}:\d{2}:\d{2})/;
const zone = /^([+-])(\d{2}):(\d{2})/;

/** Parses the date, sub-seconds and zone of EXIF. `undefined` for an absent or impossible date, such as `0000:00:00 00:00:00`. */
export function parseExifDate(date = "", fraction = "", offset = ""): TakenAt | undefined {
  const [, year, month, day, time] = dateTime.exec(date) ?? [];
  const iso = `${year}-${month}-${day}T${time}`;
  const wholeMs = Date.parse(`${iso}Z`);
  // The calendar may carry over the 31st of February: a date that changes was none.
  if (Number.isNaN(wholeMs) || !new Date(wholeMs).toISOString().startsWith(iso)) return undefined;
  const digits = /^\d{1,9}/.exec(fraction)?.[0] ?? "0";
  const localMs = wholeMs + Math.floor(Number(`0.${digits}`) * 1000);
  const offsetMinutes = parseZone(offset);
  return offsetMinutes === undefined ? { localMs } : { localMs, offsetMinutes };
}

/** Zones reach from -12:00 to +14:00. */
function parseZone(offset: string): number | undefined {
  const [, sign, hours, minutes] = zone.exec(offset) ?? [];
  if (!sign) return undefined;
  const total = Number(hours) * 60 + Number(minutes);
  return total <= 14 * 60 ? (sign === "-" ? -total : total) : undefined;
}
