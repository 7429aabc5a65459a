import { addDays } from "@digital-cleanup/challenge";
import type { Runtime } from "../../../../platform/browser.ts";
import { openDatabase } from "../../../../platform/database/database.ts";
import { isOwnPage } from "../../../../platform/trust/own-page.ts";
import {
  type ExportAnswer,
  type ExportRequest,
  exportRequestSchema,
  maxVisitsPerAnswer,
} from "./export-messages.ts";
import { historyVersion } from "../history-schema.ts";
import { readRows, readVisit } from "../read/read-rows.ts";

/** Answers `data/export`, only for pages of the extension: a content script shares its process with a web page. */
export async function answerExport(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<ExportAnswer> {
  if (!isOwnPage(sender)) throw new Error("only for own pages");
  const request: ExportRequest = exportRequestSchema.parse(message);
  const visits = await queryVisits(request);
  const last = visits.length === maxVisitsPerAnswer ? visits.at(-1) : undefined;
  return {
    version: historyVersion,
    visits: readRows(readVisit, visits),
    ...(last && { cursor: { startedAt: last.startedAt, id: last.id } }),
  };
}

async function queryVisits({ fromDay, toDay, cursor }: ExportRequest) {
  const dayStart = (day: string) => new Date(`${day}T00:00:00`).toISOString();
  const range = IDBKeyRange.bound(
    cursor ? [cursor.startedAt, cursor.id] : [dayStart(fromDay), ""],
    [dayStart(addDays(toDay, 1)), ""],
    cursor !== undefined,
    true,
  );
  const database = await openDatabase();
  return database.getAllFromIndex("visits", "byStart", range, maxVisitsPerAnswer);
}
