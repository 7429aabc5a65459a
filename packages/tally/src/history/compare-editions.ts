import { type Edition, type EditionField, nationalHistory } from "./national-history.ts";

const editions: readonly Edition[] = nationalHistory.editions;

export const isSetAside = (year: number, field: EditionField): boolean =>
  nationalHistory.setAside.some((value) => value.year === year && value.field === field);

/** What one edition counted; throws for a year that is not in the table. */
export function valueOf(year: number, field: EditionField): number {
  const value = editions.find((edition) => edition.year === year)?.[field];
  if (value === undefined || value === null) throw new RangeError(`${year} has no ${field}`);
  return value;
}

/** All editions that counted a field, with the values that are set aside and without them. */
export function sumOfEditions(field: EditionField): { all: number; comparable: number } {
  let [all, comparable] = [0, 0];
  for (const edition of editions) {
    const value = edition[field] ?? 0;
    all += value;
    if (!isSetAside(edition.year, field)) comparable += value;
  }
  return { all, comparable };
}

/** How many times one edition's value is another's, as a whole number. */
export const timesOf = (field: EditionField, year: number, than: number): number =>
  Math.round(valueOf(year, field) / valueOf(than, field));
