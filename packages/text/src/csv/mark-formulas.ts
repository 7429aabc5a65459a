/**
 * Where a spreadsheet may begin a cell: at the start of a text, and after each character that separates cells or rows in
 * some language. A spreadsheet that expects another separator than ours takes quotes for letters, and then begins cells
 * within a quoted text.
 */
const cellStart = String.raw`(?<=^|[;,\t\r\n])`;
/** What may stand before the sign of a formula: quotes, and characters that a spreadsheet may skip. */
const skipped = String.raw`(?![\t\r\n])["'\s\p{Cc}\p{Cf}]`;
/** The signs of a formula, in their ASCII and their full-width forms. */
const signs = String.raw`[=+\-@＝＋－＠]`;

const beforeFormula = new RegExp(`${cellStart}(?=(?:${skipped})*${signs})`, "gu");
const markOfFormula = new RegExp(`${cellStart}'(?=(?:${skipped})*${signs})`, "gu");

/** Puts an apostrophe before everything that a spreadsheet would evaluate, which makes it text. */
export const markFormulas = (text: string): string => text.replaceAll(beforeFormula, "'");

/** The text that `markFormulas` was given. */
export const unmarkFormulas = (text: string): string => text.replaceAll(markOfFormula, "");
