import { unmarkFormulas } from "./mark-formulas.ts";
import type { CsvDelimiter } from "./write-csv.ts";

export type CsvRow = { line: number; text: string; cells: string[] };

/** Some spreadsheets still save with the line ends of classic Mac OS. */
const lineEnd = /\r\n|\n|\r/;

/** The most frequent delimiter of the first line. */
function detectDelimiter(text: string): CsvDelimiter {
  const [first = ""] = text.split(lineEnd, 1);
  const uses = (delimiter: CsvDelimiter) => first.split(delimiter).length;
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
    cells.push(unmarkFormulas(cell));
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
function cellFrom(
  text: string,
  at: number,
  delimiter: CsvDelimiter,
): { cell: string; end: number } {
  if (text[at] === '"') {
    const quoted = /"([^"]*(?:""[^"]*)*)(?:"|$)/y;
    quoted.lastIndex = at;
    const [whole = "", inside = ""] = quoted.exec(text) ?? [];
    const rest = plainFrom(text, at + whole.length, delimiter);
    return { cell: inside.replaceAll('""', '"') + rest.cell, end: rest.end };
  }
  return plainFrom(text, at, delimiter);
}

function plainFrom(text: string, at: number, delimiter: CsvDelimiter) {
  let end = at;
  for (; end < text.length; end += 1) {
    const character = text[end];
    if (character === delimiter || character === "\n" || character === "\r") break;
  }
  return { cell: text.slice(at, end), end };
}
