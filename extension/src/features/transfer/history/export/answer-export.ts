import type { Runtime } from "../../../../platform/browser.ts";
import { openDatabase } from "../../../../platform/database.ts";
import { isOwnPage } from "../../../../platform/own-page.ts";
import {
  type ExportAnswer,
  type ExportRequest,
  exportRequestSchema,
  mostVisitsAnAnswer,
} from "./export-messages.ts";
import { addDays } from "../local-day.ts";
import { historyVersion, keptVisitSchema } from "../history-schema.ts";
import { parseRows } from "../parse-rows.ts";

/** Answers `data/export` to pages of the extension, and to nobody else: a content script shares its process with a page. */
export async function answerExport(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<ExportAnswer> {
  if (!isOwnPage(sender)) throw new Error("data/export is for the extension's own pages");
  return readVisits(message);
}

export const isExport = (message: unknown): message is { type: "data/export" } =>
  typeof message === "object" &&
  message !== null &&
  "type" in message &&
  message.type === "data/export";

async function readVisits(message: unknown): Promise<ExportAnswer> {
  const request: ExportRequest = exportRequestSchema.parse(message);
  const visits = await visitsOf(request);
  const last = visits.length === mostVisitsAnAnswer ? visits.at(-1) : undefined;
  return {
    version: historyVersion,
    visits: parseRows(keptVisitSchema, visits),
    ...(last && { cursor: { startedAt: last.startedAt, id: last.id } }),
  };
}

async function visitsOf({ fromDay, toDay, cursor }: ExportRequest) {
  const startOf = (day: string) => new Date(`${day}T00:00:00`).toISOString();
  const range = IDBKeyRange.bound(
    cursor ? [cursor.startedAt, cursor.id] : [startOf(fromDay), ""],
    [startOf(addDays(toDay, 1)), ""],
    cursor !== undefined,
    true,
  );
  const database = await openDatabase();
  return database.getAllFromIndex("visits", "byStart", range, mostVisitsAnAnswer);
}
