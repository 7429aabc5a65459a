const quote = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Without it spreadsheets take UTF-8 for something else. */
const byteOrderMark = "\uFEFF";

/** Rows as CSV by RFC 4180, behind a byte order mark. An absent value is an empty cell. */
export const toCsv = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  byteOrderMark +
  rows.map((cells) => `${cells.map((cell) => quote(String(cell ?? ""))).join(",")}\r\n`).join("");
