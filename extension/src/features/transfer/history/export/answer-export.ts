import * as z from "zod/mini";
import { addDays, daySchema } from "@digital-cleanup/challenge";
import type { StoredVisit } from "@digital-cleanup/page-weight";
import type { Runtime } from "../../../../platform/browser.ts";
import { openDatabase } from "../../../../platform/database/database.ts";
import { isOwnPage } from "../../../../platform/trust/own-page.ts";
import { historyVersion, momentSchema } from "../history-schema.ts";
import { readRows, readVisit } from "../read/read-rows.ts";

/** The last visit of an answer. */
const cursorSchema = z.object({ startedAt: momentSchema, id: z.string() });

/** Requests the visits started on the local days `fromDay` to `toDay`, both inclusive; `cursor` continues after an answer. */
const exportRequestSchema = z.object({
  type: z.literal("data/export"),
  fromDay: daySchema,
  toDay: daySchema,
  cursor: z.optional(cursorSchema),
});
type ExportRequest = z.infer<typeof exportRequestSchema>;

const maxVisitsPerAnswer = 5000;

/** Visits in order of their start. Without a `cursor` there are no more. */
type ExportAnswer = {
  version: typeof historyVersion;
  visits: StoredVisit[];
  cursor?: z.infer<typeof cursorSchema>;
};

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
