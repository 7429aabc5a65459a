import type { Range, Year } from "../estimate/estimate.ts";
import type { Words } from "./dictionary.ts";

/** The figures of a formula with four digits, as its sources give them. */
export const precise = (value: number, locale: string): string =>
  value.toLocaleString(locale, { maximumSignificantDigits: 4 });

/** Two significant digits, or three for a narrow range: with one, 0.1 g would hide a change of a third. */
export const digitsFor = ({ low, high }: Range): number => (high / low < 1.5 ? 3 : 2);

const units = [
  [1e6, "t"],
  [1e3, "kg"],
] as const;

/** Grams in the unit that a person can read, such as 37 kg. */
export function readableGrams(grams: number, digits: number, locale: string): string {
  const [size, unit] = units.find(([smallest]) => grams >= smallest) ?? [1, "g"];
  const number = (grams / size).toLocaleString(locale, { maximumSignificantDigits: digits });
  return `${number}\u00a0${unit}`;
}

/** The name of a source, or of a place in it, in the language of the dictionary. */
export const nameIn = ({ names }: Words, name: string): string => names[name] ?? name;

/** A year, or words if its source names none. */
export const yearName = (year: Year, { unknownYear }: Words): string =>
  year === "unknown" ? unknownYear : year;
