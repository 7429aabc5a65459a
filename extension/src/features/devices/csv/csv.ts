export type CsvRow = { line: number; text: string; cells: string[] };
export type Delimiter = ";" | "," | "\t";

/** What spreadsheets run as a formula at the start of a cell; an apostrophe before it keeps it text. */
const formula = /^'*[=+\-@\t\r\n]/;

const writeCell = (text: string, delimiter: Delimiter): string => {
  const safe = formula.test(text) ? `'${text}` : text;
  const needsQuotes = safe.includes(delimiter) || /["\r\n]/.test(safe);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180, with the mark that lets spreadsheets read it as UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[], delimiter: Delimiter): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => writeCell(cell, delimiter)).join(delimiter)).join("\r\n")}\r\n`;

const readCell = (cell: string): string => (/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);

/** Of Windows, of everything since, and of spreadsheets that save for old Macs. */
const lineEnd = /\r\n|\n|\r/;

/** The delimiter that the first line uses most. */
function delimiterOf(text: string): Delimiter {
  const [first = ""] = text.split(lineEnd, 1);
  const uses = (delimiter: Delimiter) => first.split(delimiter).length;
  return ([";", ",", "\t"] as const).reduce((best, next) =>
    uses(next) > uses(best) ? next : best,
  );
}

/** The rows of a CSV text with the line each starts on, empty ones left out. A quote never closed runs to the end. */
export function readCsv(file: string): CsvRow[] {
  const text = file.replace(/^\uFEFF/, "");
  const delimiter = delimiterOf(text);
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

/** One cell from `at` on, and where the delimiter or the line end after it stands. */
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
