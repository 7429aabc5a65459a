import type { TakenAt } from "./photo-header.ts";

const dateTime = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/;
const zone = /^([+-])(\d{2}):(\d{2})/;

/** Parses the date, sub-seconds and zone of EXIF. `undefined` for an absent or impossible date, such as `0000:00:00 00:00:00`. */
export function parseExifDate(
  date: string | undefined,
  fraction = "",
  offset = "",
): TakenAt | undefined {
  const parts = dateTime
    .exec(date ?? "")
    ?.slice(1)
    .map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const wholeMs = Date.UTC(year, month - 1, day, hour, minute, second);
  // The calendar carries over the 31st of February or minute 75: a date that changes was none. Years below 100 move to the 1900s.
  const isSame = new Date(wholeMs).toISOString().startsWith(toIso(parts));
  if (!isSame) return undefined;
  const digits = /^\d{1,9}/.exec(fraction)?.[0];
  const localMs = wholeMs + (digits ? Math.floor(Number(`0.${digits}`) * 1000) : 0);
  const offsetMinutes = parseZone(offset);
  return offsetMinutes === undefined ? { localMs } : { localMs, offsetMinutes };
}

const toIso = ([year = 0, ...rest]: number[]): string => {
  const [month, day, hour, minute, second] = rest.map((part) => String(part).padStart(2, "0"));
  return `${String(year).padStart(4, "0")}-${month}-${day}T${hour}:${minute}:${second}`;
};

/** Zones reach from -12:00 to +14:00. */
function parseZone(offset: string): number | undefined {
  const [, sign, hours, minutes] = zone.exec(offset) ?? [];
  if (!sign) return undefined;
  const total = Number(hours) * 60 + Number(minutes);
  return total <= 14 * 60 ? (sign === "-" ? -total : total) : undefined;
}
