/**
 * A person's words for a CSV cell: a spreadsheet would run what begins like a formula. French ones begin a cell at each
 * semicolon too, and take the quotes of a cell that begins elsewhere for letters, so that its line breaks begin rows.
 */
export const escapeFormulas = (text: string): string =>
  text.replaceAll(/(^|[;\t\r\n])(?=["\s]*[=+\-@])/g, "$1'");
