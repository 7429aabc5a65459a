import { decimalMark, type Language } from "@digital-cleanup/text";

/** People write gigabytes and kilograms; a message counts bytes and grams. */
const unitSizes: Partial<Record<string, number>> = { bytes: 1e9, grams: 1e3 };

/**
 * The number a person typed, in the unit of the message: `1,5` for `bytes` is 1 500 000 000. Nothing typed is
 * undefined; what is no number is NaN, which every schema refuses.
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

/** The same way back, for a field that starts with what is known. */
export function writeQuantity(field: string, amount: number, language: Language): string {
  const text = String(toDisplayUnit(field, amount));
  return text.replace(".", decimalMark(language));
}

/** An amount of the contract in the unit that people write it in. */
export const toDisplayUnit = (field: string, amount: number): number =>
  amount / (unitSizes[field] ?? 1);

/** Reads some fields; those left empty are absent. */
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
