import { findConventions, type Language } from "./languages.ts";
import { joinDateParts } from "./join-date-parts.ts";
import { createUnits } from "./units.ts";

const massUnits = [
  ["t", 1e6],
  ["kg", 1e3],
  ["g", 1],
] as const;

/** Below it, a range of emissions is not written out. */
const minWrittenGrams = 0.01;

export type Quantity = { number: string; unit: string };
type MassRange = { low: number; central: number; high: number };

/** Numbers as people read them, in one language. Bytes count in thousands: 2,4 Mo, 2.4 MB. */
export type Format = ReturnType<typeof createFormat>;

export function createFormat(language: Language) {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const short = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const precise = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 });
  const countries = new Intl.DisplayNames(language, { type: "region" });
  const signed = new Intl.NumberFormat(language, { style: "percent", signDisplay: "exceptZero" });
  const percentage = new Intl.NumberFormat(language, { style: "percent" });
  const { rangeWord, lessThan, firstDay, hourSeparator = ":" } = findConventions(language);
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  const longDay = inUtc({ dateStyle: "long" });
  const dayOfMonth = inUtc({ day: "numeric", month: "short" });
  const { bytes: byteUnits, space } = createUnits(language);
  /** Two significant digits below 10, no decimals above. */
  const readable = (value: number) => (Math.abs(value) < 10 ? short : whole).format(value);

  const bytesParts = (bytes: number | bigint): Quantity => {
    let value = Number(bytes);
    let step = 0;
    while (Math.round(value) >= 1000 && step < byteUnits.length - 1) {
      value /= 1000;
      step += 1;
    }
    return { number: readable(value), unit: byteUnits[step]! };
  };
  const massStep = (grams: number) => massUnits.find(([, least]) => grams >= least || least === 1)!;
  const gramsParts = (grams: number): Quantity => {
    const [unit, inGrams] = massStep(grams);
    return { number: readable(grams / inGrams), unit };
  };
  const join = ({ number, unit }: Quantity) => `${number}${space}${unit}`;
  const underMin = `${lessThan} ${short.format(minWrittenGrams)}${space}g`;
  /** No estimate is good enough for a fourth decimal. */
  const estimated = (value: number) => short.format(Math.round(value * 1e3) / 1e3);

  return {
    language,
    number: (value: number | bigint | string) => whole.format(BigInt(value)),
    /** Two significant digits, for a number without a unit beside it. */
    short: short.format,
    /** As many digits as the factor has, for a table of factors. */
    precise: precise.format,
    /** The name of a country by its ISO 3166-1 alpha-2 code. */
    country: (alpha2: string) => countries.of(alpha2) ?? alpha2,
    percent: (share: number) => percentage.format(share).replace(/\s%/, `${space}%`),
    /** «−12 %». */
    change: (ratio: number) => signed.format(ratio).replace("-", "−").replace(/\s%/, `${space}%`),
    bytesParts,
    bytes: (bytes: number | bigint) => join(bytesParts(bytes)),
    gramsParts,
    /** Mass in the largest unit that keeps a whole number: 186 kg. */
    grams: (grams: number) => join(gramsParts(grams)),
    /** «0,03 à 0,74 g CO₂e»: both ends in the unit of the higher one, or of `unitOf` grams; «moins de 0,013 g CO₂e» if the lower end is too small to be written. */
    carbonRange: ({ low, high }: Pick<MassRange, "low" | "high">, unitOf = high): string => {
      if (high < minWrittenGrams) return `${underMin}${space}CO₂e`;
      const [unit, grams] = massStep(unitOf);
      const from = estimated(low / grams);
      const start = from === "0" ? lessThan : `${from} ${rangeWord}`;
      return `${start} ${short.format(high / grams)}${space}${unit}${space}CO₂e`;
    },
    /** The central value in the unit of its range, so that both can be compared at a glance. */
    carbonCentral: ({ central, high }: Pick<MassRange, "central" | "high">): string => {
      if (high < minWrittenGrams) return underMin;
      const [unit, grams] = massStep(high);
      return `${estimated(central / grams)}${space}${unit}`;
    },
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
