import { readCsv } from "@digital-cleanup/text";
import type { EventLine } from "./event-line.ts";

export type NumberedLine = EventLine & { line: number };
export type ReadLines =
  | { ok: true; lines: NumberedLine[] }
  | { ok: false; missing: (keyof EventLine)[] };

/** As many events as a campaign takes. */
export const maxLines = 200;

/** The words that may head a column, in both languages, without accents. */
const headings: Record<keyof EventLine, RegExp> = {
  label: /^(service|site|label)$/,
  name: /^(nom|name)$/,
  organiser: /^(organisateur|organisatrice|organiser|organizer)$/,
  territory: /^(territoire|commune|territory)$/,
  startsOn: /^(debut|start|starts)$/,
  endsOn: /^(fin|end|ends)$/,
};
const fields = Object.keys(headings) as (keyof EventLine)[];
const required = ["name", "startsOn", "endsOn"] as const satisfies (keyof EventLine)[];

const fold = (text: string): string =>
  text.trim().toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");

/** A day as `YYYY-MM-DD`, also if it was written as 20/11/2026; anything else stays as it is. */
function readDay(text: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/**
 * The events of a CSV file, whose first line names the columns in any order. `defaults` stand for columns that are not
 * there and for empty cells; below an organiser, an empty cell means the same one. Without a label an event has its own name.
 */
export function readLines(file: string, defaults: Pick<EventLine, "organiser">): ReadLines {
  const [head, ...rows] = readCsv(file);
  const columns = head?.cells.map(fold) ?? [];
  const columnOf = (field: keyof EventLine) =>
    columns.findIndex((column) => headings[field].test(column));
  const missing = required.filter((field) => columnOf(field) === -1);
  if (missing.length > 0) return { ok: false, missing: [...missing] };
  let { organiser } = defaults;
  const lines = rows.slice(0, maxLines).map(({ line, cells }): NumberedLine => {
    const read = Object.fromEntries(
      fields.map((field) => [field, cells[columnOf(field)]?.trim() ?? ""]),
    ) as EventLine;
    organiser = read.organiser || organiser;
    return {
      ...read,
      line,
      label: read.label || read.name,
      organiser,
      startsOn: readDay(read.startsOn),
      endsOn: readDay(read.endsOn),
    };
  });
  return { ok: true, lines };
}
