/** The calendar day, `YYYY-MM-DD`, in an IANA time zone. */
export function localDay(timeZone: string, nowMs: number): string {
  const parts = getFormat(timeZone).formatToParts(nowMs);
  const digits = (type: Intl.DateTimeFormatPartTypes, length: number) =>
    parts.find((part) => part.type === type)!.value.padStart(length, "0");
  return `${digits("year", 4)}-${digits("month", 2)}-${digits("day", 2)}`;
}

/** Creating a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function getFormat(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? createFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  const day = { year: "numeric", month: "numeric", day: "numeric" } as const;
  try {
    return new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { ...day, timeZone });
  } catch {
    throw new RangeError(`timeZone must be an IANA time zone, got ${JSON.stringify(timeZone)}`);
  }
}
