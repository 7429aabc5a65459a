import { markFormulas } from "./mark-formulas.ts";

export type CsvDelimiter = ";" | "," | "\t";
/** A number stays a number, also a negative one. A text never becomes a formula. Undefined is an empty cell. */
export type CsvCell = string | number | bigint | undefined;

/** Without it, spreadsheets do not recognise UTF-8. */
const byteOrderMark = "\uFEFF";

/** Quotes whatever a spreadsheet could split or trim, whichever delimiter it expects. */
const quote = (text: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const writeCell = (cell: CsvCell): string =>
  typeof cell === "string" ? quote(markFormulas(cell)) : String(cell ?? "");

/** Rows as CSV (RFC 4180) after a byte order mark. Safe to open in a spreadsheet of any language. */
export const writeCsv = (
  rows: readonly (readonly CsvCell[])[],
  delimiter: CsvDelimiter = ",",
): string =>
  byteOrderMark + rows.map((cells) => `${cells.map(writeCell).join(delimiter)}\r\n`).join("");
