import type { Language } from "./languages.ts";

/** The decimal mark of a language: a comma in French. */
export const decimalMark = (language: Language): string =>
  new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === "decimal")
    ?.value ?? ".";

/** Between the cells of a CSV file. Spreadsheets expect a semicolon if the comma is the decimal mark. */
export const csvDelimiter = (language: Language): ";" | "," =>
  decimalMark(language) === "," ? ";" : ",";
