import { type Ceilings, defaultCeilings } from "@digital-cleanup/challenge";
import { decimalMark, type Language } from "@digital-cleanup/text";

export const ceilingNames = Object.keys(defaultCeilings) as (keyof Ceilings)[];

/** Forms use gigabytes and kilograms, and requests use bytes and grams. */
const unitSizes: Partial<Record<string, number>> = { bytes: 1e9, grams: 1e3 };

/**
 * Parses a typed number into the unit of the request: `1,5` for `bytes` is 1 500 000 000. Returns undefined for an
 * empty text, and NaN, which every schema refuses, for an invalid number.
 */
export function readQuantity(field: string, text: string, language: Language): number | undefined {
  const bare = text.replaceAll(/\s/g, "");
  if (bare === "") return undefined;
  // A comma that is not the decimal mark separates thousands.
  const plain =
    decimalMark(language) === ","
      ? bare.replace(",", ".")
      : bare.replaceAll(/,(?=\d{3}(?!\d))/g, "");
  if (!/^\d+(\.\d+)?$/.test(plain)) return Number.NaN;
  const unitSize = unitSizes[field];
  return unitSize ? Math.round(Number(plain) * unitSize) : Number(plain);
}

/** Formats an amount as the initial text of a field. `readQuantity` is the inverse. */
export function writeQuantity(field: string, amount: number, language: Language): string {
  const text = String(toDisplayUnit(field, amount));
  return text.replace(".", decimalMark(language));
}

export const toDisplayUnit = (field: string, amount: number): number =>
  amount / (unitSizes[field] ?? 1);

/** Parses several fields and omits the empty ones. */
export const readQuantities = (
  texts: Readonly<Record<string, string>>,
  language: Language,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => {
      const amount = readQuantity(field, text, language);
      return amount === undefined ? [] : [[field, amount]];
    }),
  );
