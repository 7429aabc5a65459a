import { joinDateParts } from "./join-date-parts.ts";
import { findConventions, type Language } from "./languages.ts";
import { createQuantityFormat } from "./quantity-format.ts";
import { createUnits } from "./units.ts";

/** Numbers, quantities and dates as people read them, in one language. */
export type Format = ReturnType<typeof createFormat>;

export function createFormat(language: Language) {
  const units = createUnits(language);
  const precise = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 });
  const countries = new Intl.DisplayNames(language, { type: "region" });
  const signed = new Intl.NumberFormat(language, { style: "percent", signDisplay: "exceptZero" });
  const percentage = new Intl.NumberFormat(language, { style: "percent" });
  const { firstDay, hourSeparator = ":" } = findConventions(language);
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  const longDay = inUtc({ dateStyle: "long" });
  const dayOfMonth = inUtc({ day: "numeric", month: "short" });
  const spacePercent = (text: string) => text.replace(/\s%/, `${units.space}%`);

  return {
    ...createQuantityFormat(language, units),
    /** As many digits as the factor has, for a table of factors. */
    precise: precise.format,
    /** The name of a country by its ISO 3166-1 alpha-2 code. */
    country: (alpha2: string) => countries.of(alpha2) ?? alpha2,
    percent: (share: number) => spacePercent(percentage.format(share)),
    /** «−12 %». */
    change: (ratio: number) => spacePercent(signed.format(ratio).replace("-", "−")),
    /** A calendar day `YYYY-MM-DD`, written out. */
    day: (day: string): string => joinDateParts(longDay.formatToParts(new Date(day)), firstDay),
    /** «16 mars», if the year is shown beside it. */
    shortDay: (day: string): string =>
      joinDateParts(dayOfMonth.formatToParts(new Date(day)), firstDay),
    /** The day of the week: «mardi». */
    weekday: (day: string): string => inUtc({ weekday: "long" }).format(new Date(day)),
    /** Its first two letters, under a bar: «sa». */
    shortWeekday: (day: string): string =>
      inUtc({ weekday: "short" }).format(new Date(day)).slice(0, 2),
    /** A calendar month `YYYY-MM`, written out: «mars 2027». */
    month: (month: string): string =>
      inUtc({ month: "long", year: "numeric" }).format(new Date(month)),
    /** «mars», under a bar. */
    shortMonth: (month: string): string => inUtc({ month: "short" }).format(new Date(month)),
    /** «14 h», from 0 to 23. */
    hour: (hour: number): string =>
      inUtc({ hour: "numeric" })
        .format(Date.UTC(2000, 0, 1, hour))
        .replace(/^0(?=\d)/, ""),
    /** «15–20 mars 2027». */
    dayRange: (from: string, to: string): string =>
      joinDateParts(longDay.formatRangeToParts(new Date(from), new Date(to)), firstDay),
    /** «14 h 40» or «6 h 25», in the reader's time zone. */
    time: (timestampMs: number): string => {
      const written = new Intl.DateTimeFormat(language, { timeStyle: "short" }).format(timestampMs);
      return written.replace(/^0(?=\d)/, "").replace(":", hourSeparator);
    },
  };
}
