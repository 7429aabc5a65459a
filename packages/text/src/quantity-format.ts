import { findConventions, type Language } from "./languages.ts";
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

/** Numbers and quantities as people read them, in one language. Bytes count in thousands: 2,4 Mo, 2.4 MB. */
export type QuantityFormat = ReturnType<typeof createQuantityFormat>;

/** For what is shown within other sites' pages; `createFormat` also writes dates and shares. */
export function createQuantityFormat(language: Language, units = createUnits(language)) {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const short = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const { rangeWord, lessThan } = findConventions(language);
  const { bytes: byteUnits, space } = units;
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
  const gramsRange = ({ low, high }: Pick<MassRange, "low" | "high">, unitOf = high): string => {
    if (high < minWrittenGrams) return underMin;
    const [unit, grams] = massStep(unitOf);
    const from = estimated(low / grams);
    const start = from === "0" ? lessThan : `${from} ${rangeWord}`;
    return `${start} ${short.format(high / grams)}${space}${unit}`;
  };

  return {
    language,
    number: (value: number | bigint | string) => whole.format(BigInt(value)),
    /** Two significant digits, for a number without a unit beside it. */
    short: short.format,
    bytesParts,
    bytes: (bytes: number | bigint) => join(bytesParts(bytes)),
    gramsParts,
    /** Mass in the largest unit that keeps a whole number: 186 kg. */
    grams: (grams: number) => join(gramsParts(grams)),
    /** «0,03 à 0,74 g CO₂e»: both ends in the unit of the higher one, or of `unitOf` grams; «moins de 0,013 g CO₂e» if the lower end is too small to be written. */
    carbonRange: (range: Pick<MassRange, "low" | "high">, unitOf?: number): string =>
      `${gramsRange(range, unitOf)}${space}CO₂e`,
    /** The same without its substance. */
    gramsRange,
    /** The central value in the unit of its range, so that both can be compared at a glance. */
    carbonCentral: ({ central, high }: Pick<MassRange, "central" | "high">): string => {
      if (high < minWrittenGrams) return underMin;
      const [unit, grams] = massStep(high);
      return `${estimated(central / grams)}${space}${unit}`;
    },
  };
}
