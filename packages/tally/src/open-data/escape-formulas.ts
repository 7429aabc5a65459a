/**
 * Prefixes text in a CSV cell that a spreadsheet would run as a formula. French spreadsheets also begin a cell at each
 * semicolon, and then treat quotes as letters, so that line breaks inside them begin rows.
 */
export const escapeFormulas = (text: string): string =>
  text.replaceAll(/(^|[;\t\r\n])(?=["\s]*[=+\-@])/g, "$1'");
