import { type Edition, type EditionField, nationalHistory } from "./national-history.ts";

const editions: readonly Edition[] = nationalHistory.editions;

export const isSetAside = (year: number, field: EditionField): boolean =>
  nationalHistory.setAside.some((value) => value.year === year && value.field === field);

/** The value of one edition. Throws for a year or a field that is not in the table. */
export function editionValue(year: number, field: EditionField): number {
  const value = editions.find((edition) => edition.year === year)?.[field];
  if (value === undefined || value === null) throw new RangeError(`${year} has no ${field}`);
  return value;
}

/** The sum of a field over all editions, and over those whose values are comparable. */
export function sumEditions(field: EditionField): { all: number; comparable: number } {
  let [all, comparable] = [0, 0];
  for (const edition of editions) {
    const value = edition[field] ?? 0;
    all += value;
    if (!isSetAside(edition.year, field)) comparable += value;
  }
  return { all, comparable };
}

/** How many times as large one edition's value is as another's, as a whole number. */
export const timesAsLarge = (field: EditionField, year: number, than: number): number =>
  Math.round(editionValue(year, field) / editionValue(than, field));
