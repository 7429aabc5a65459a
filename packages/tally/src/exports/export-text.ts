import type { EventExport } from "@digital-cleanup/challenge";
import { inGroups } from "../pace/in-groups.ts";
import { exportCsv, type ExportPart } from "./export-csv.ts";

/** Batches or desk entries written at a time. */
const rowsPerStep = 100;

async function* jsonList(rows: readonly unknown[]): AsyncGenerator<string> {
  let separator = "";
  yield "[";
  for await (const group of inGroups(rows, rowsPerStep)) {
    yield separator + JSON.stringify(group).slice(1, -1);
    separator = ",";
  }
  yield "]";
}

/** The JSON of an export, in pieces: written at once, thousands of batches would delay other work. */
export async function* exportJsonPieces(exported: EventExport): AsyncGenerator<string> {
  const { batches, desk, ...others } = exported;
  yield `${JSON.stringify(others).slice(0, -1)},"batches":`;
  yield* jsonList(batches);
  yield ',"desk":';
  yield* jsonList(desk);
  yield "}";
}

/** A part of an export as CSV, in pieces. */
export async function* exportCsvPieces(
  exported: EventExport,
  part: ExportPart,
): AsyncGenerator<string> {
  const empty = { ...exported, batches: [], desk: [] };
  const head = exportCsv(empty, part);
  yield head;
  if (part === "ceilings") return;
  for await (const group of inGroups<unknown>(exported[part], rowsPerStep)) {
    yield exportCsv({ ...empty, [part]: group }, part).slice(head.length);
  }
}
