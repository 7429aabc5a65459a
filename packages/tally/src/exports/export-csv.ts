import {
  type Ceilings,
  defaultCeilings,
  type EventExport,
  figures,
  publicFields,
  sumsFromTotals,
} from "@digital-cleanup/challenge";
import { type CsvCell, writeCsv } from "@digital-cleanup/text";

export const exportParts = ["batches", "desk", "ceilings"] as const;
export type ExportPart = (typeof exportParts)[number];

const ceilingFields = Object.keys(defaultCeilings) as (keyof Ceilings)[];

const partRows: Record<ExportPart, (exported: EventExport) => CsvCell[][]> = {
  batches: ({ event, batches }) => [
    [
      "event",
      "n",
      "day",
      "participations",
      "voids",
      "reason",
      ...figures.map((figure) => `level.${figure}`),
      ...publicFields.map((field) => `change.${field}`),
    ],
    ...batches.map(({ n, day, participations, change, voids }) => {
      const sums = sumsFromTotals(change);
      return [
        event.code,
        n,
        day,
        participations,
        voids && [voids.batch, ...(voids.alsoBatches ?? [])].join(" "),
        voids?.reason,
        ...figures.map((figure) => change[figure]?.level),
        ...publicFields.map((field) => sums.get(field)),
      ];
    }),
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
      reason,
    ]),
  ],
};

/** A part of an export as CSV. Sums have all their digits; an empty cell is unknown or does not apply. */
export const exportCsv = (exported: EventExport, part: ExportPart): string =>
  writeCsv(partRows[part](exported));
