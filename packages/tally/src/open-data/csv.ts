const quote = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Without it, spreadsheets do not recognise UTF-8. */
const byteOrderMark = "\uFEFF";

/** Rows as CSV by RFC 4180, after a byte order mark. An undefined value is an empty cell. */
export const toCsv = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  byteOrderMark +
  rows.map((cells) => `${cells.map((cell) => quote(String(cell ?? ""))).join(",")}\r\n`).join("");
