export type CsvRow = { line: number; text: string; cells: string[] };
export type Delimiter = ";" | "," | "\t";

/** A cell that a spreadsheet would run as a formula; a leading apostrophe makes it text. */
const formula = /^'*[=+\-@\t\r\n]/;

const writeCell = (text: string, delimiter: Delimiter): string => {
  const safe = formula.test(text) ? `'${text}` : text;
  const needsQuotes = safe.includes(delimiter) || /["\r\n]/.test(safe);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** CSV (RFC 4180) with a byte order mark, which spreadsheets need to recognise UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[], delimiter: Delimiter): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => writeCell(cell, delimiter)).join(delimiter)).join("\r\n")}\r\n`;

const readCell = (cell: string): string => (/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);

/** Some spreadsheets still save with the line ends of classic Mac OS. */
const lineEnd = /\r\n|\n|\r/;

/** The most frequent delimiter of the first line. */
function detectDelimiter(text: string): Delimiter {
  const [first = ""] = text.split(lineEnd, 1);
  const uses = (delimiter: Delimiter) => first.split(delimiter).length;
  return ([";", ",", "\t"] as const).reduce((best, next) =>
    uses(next) > uses(best) ? next : best,
  );
}

/** The rows of a CSV text with the line that each starts on, without empty rows. An unclosed quote extends to the end. */
export function readCsv(file: string): CsvRow[] {
  const text = file.replace(/^\uFEFF/, "");
  const delimiter = detectDelimiter(text);
  const rows: CsvRow[] = [];
  let [line, start, at] = [1, 0, 0];
  let cells: string[] = [];
  while (at < text.length) {
    const { cell, end } = cellFrom(text, at, delimiter);
    cells.push(readCell(cell));
    if (text[end] === delimiter) {
      at = end + 1;
      if (at < text.length) continue;
      cells.push("");
    }
    const written = text.slice(start, end);
    if (cells.some((value) => value !== "")) rows.push({ line, text: written, cells });
    line += written.split(lineEnd).length;
    cells = [];
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    start = at;
  }
  return rows;
}

/** The cell that starts at `at`, and the position of the delimiter or line end after it. */
function cellFrom(text: string, at: number, delimiter: Delimiter): { cell: string; end: number } {
  if (text[at] === '"') {
    const quoted = /"([^"]*(?:""[^"]*)*)(?:"|$)/y;
    quoted.lastIndex = at;
    const [whole = "", inside = ""] = quoted.exec(text) ?? [];
    const rest = plainFrom(text, at + whole.length, delimiter);
    return { cell: inside.replaceAll('""', '"') + rest.cell, end: rest.end };
  }
  return plainFrom(text, at, delimiter);
}

function plainFrom(text: string, at: number, delimiter: Delimiter) {
  let end = at;
  while (end < text.length && ![delimiter, "\n", "\r"].includes(text[end]!)) end += 1;
  return { cell: text.slice(at, end), end };
}
