import {
  amountFields,
  type Ceilings,
  defaultCeilings,
  type EventExport,
} from "@digital-cleanup/challenge";
import { toCsv } from "../open-data/csv.ts";
import { totalsToSums } from "../open-data/totals-to-sums.ts";
import { escapeFormulas } from "../open-data/escape-formulas.ts";

export const exportParts = ["batches", "desk", "ceilings"] as const;
export type ExportPart = (typeof exportParts)[number];

const methodFields = ["measured", "declared"].flatMap((method) =>
  amountFields.map((field) => `${method}.${field}`),
);
const ceilingFields = Object.keys(defaultCeilings) as (keyof Ceilings)[];

type Rows = Parameters<typeof toCsv>[0];

const partRows: Record<ExportPart, (exported: EventExport) => Rows> = {
  batches: ({ event, batches }) => [
    [
      "event",
      "n",
      "day",
      "participations",
      ...methodFields.map((field) => `change.${field}`),
      ...methodFields.map((field) => `totals.${field}`),
    ],
    ...batches.map(({ n, day, participations, change, totals }) => [
      event.code,
      n,
      day,
      participations,
      ...totalsToSums(change).map(String),
      ...(totals ? totalsToSums(totals).map(String) : methodFields.map(() => undefined)),
    ]),
  ],

  desk: ({ event, desk }) => [
    ["event", "day", "kind", "type", "state", "count", "grams", "pieces", "isUndone"],
    ...desk.map((entry) => [
      event.code,
      entry.day,
      entry.kind,
      ...(entry.kind === "devices"
        ? [entry.type, entry.state, entry.count, undefined, undefined]
        : [undefined, undefined, undefined, entry.grams, entry.pieces]),
      String(entry.isUndone),
    ]),
  ],

  ceilings: ({ event, ceilingChanges }) => [
    ["event", "day", ...ceilingFields.map((field) => `perPerson.${field}`), "reason"],
    ...ceilingChanges.map(({ day, ceilings, reason }) => [
      event.code,
      day,
      ...ceilingFields.map((field) => ceilings[field]),
      escapeFormulas(reason),
    ]),
  ],
};

/** A part of an export as CSV. Sums have all their digits; an empty cell is unknown or does not apply. */
export const exportCsv = (exported: EventExport, part: ExportPart): string =>
  toCsv(partRows[part](exported));
