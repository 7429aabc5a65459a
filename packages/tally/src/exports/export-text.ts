import type { EventExport } from "@digital-cleanup/challenge";
import { inGroups } from "../pace/in-groups.ts";
import { jsonList } from "../responses/json-list.ts";
import { exportCsv, type ExportPart } from "./export-csv.ts";

/** Batches or desk entries written at a time as CSV. */
const rowsPerStep = 100;

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
