import { readCsv } from "@digital-cleanup/text";
import type { OrganiserKind } from "@digital-cleanup/challenge";
import { foldName } from "../../../territories/fold-name.ts";
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
  kind: /^(type|kind)$/,
  territory: /^(territoire|commune|territory)$/,
  startsOn: /^(debut|start|starts)$/,
  endsOn: /^(fin|end|ends)$/,
};
/** The words that name a kind of organiser, in both languages, without accents. */
const kindWords: Record<OrganiserKind, RegExp> = {
  authority: /collectivite|commune|mairie|authority|council/,
  state: /\b(etat|state)\b/,
  school: /ecole|college|lycee|universite|school|university/,
  company: /entreprise|company/,
  association: /association|charity/,
  citizen: /particulier|citoyen|citizen|private person/,
  health: /sante|health/,
  other: /autre|other/,
};
const fields = Object.keys(headings) as (keyof EventLine)[];
const required = ["name", "startsOn", "endsOn"] as const satisfies (keyof EventLine)[];

/** The kind of organiser that a text names; empty if it names none. */
const readKind = (text: string): string =>
  Object.entries(kindWords).find(([, words]) => words.test(foldName(text)))?.[0] ?? "";

/** A day as `YYYY-MM-DD`, also if it was written as 20/11/2026; anything else stays as it is. */
function readDay(text: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/**
 * The events of a CSV file, whose first line names the columns in any order. `defaults` stand for columns that are not
 * there and for empty cells; below an organiser or its kind, an empty cell means the same one. Without a label an event has its own name.
 */
export function readLines(
  file: string,
  defaults: Pick<EventLine, "organiser" | "kind">,
): ReadLines {
  const [head, ...rows] = readCsv(file);
  const columns = head?.cells.map(foldName) ?? [];
  const columnOf = (field: keyof EventLine) =>
    columns.findIndex((column) => headings[field].test(column));
  const missing = required.filter((field) => columnOf(field) === -1);
  if (missing.length > 0) return { ok: false, missing: [...missing] };
  let { organiser, kind } = defaults;
  const lines = rows.slice(0, maxLines).map(({ line, cells }): NumberedLine => {
    const read = Object.fromEntries(
      fields.map((field) => [field, cells[columnOf(field)]?.trim() ?? ""]),
    ) as EventLine;
    organiser = read.organiser || organiser;
    kind = read.kind === "" ? kind : readKind(read.kind);
    return {
      ...read,
      line,
      label: read.label || read.name,
      organiser,
      kind,
      startsOn: readDay(read.startsOn),
      endsOn: readDay(read.endsOn),
    };
  });
  return { ok: true, lines };
}
