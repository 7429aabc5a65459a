/** A person's words for a CSV cell: a spreadsheet would run what begins like a formula. */
export const textCell = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
