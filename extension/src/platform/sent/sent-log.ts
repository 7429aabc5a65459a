import { dayMs } from "@digital-cleanup/challenge";
import { localDay } from "../local-day.ts";
import { openDatabase } from "../database/database.ts";
import { reportError } from "../report-error.ts";
import type { SentRequest } from "./sent-request.ts";

/** Requests are stored for a year, and no more than these. */
const maxRows = 300;
const retentionMs = 365 * dayMs;

type NewRequest = Pick<SentRequest, "kind" | "host" | "text">;

/** Records a request before it is sent. A log that cannot be written, for example on a full disk, does not stop the request. */
export const recordSent = (request: NewRequest): Promise<void> =>
  write(request, Date.now()).catch(reportError);

async function write(request: NewRequest, nowMs: number): Promise<void> {
  const transaction = (await openDatabase()).transaction("sent", "readwrite");
  const { store } = transaction;
  const id = `${localDay(nowMs)} ${request.text}`;
  const times = ((await store.get(id))?.times ?? 0) + 1;
  await store.put({ ...request, id, times, sentAtMs: nowMs });
  await transaction.done;
  await deleteOldSent(nowMs);
}

/** Deletes requests of more than a year ago, and the oldest above the limit. */
export async function deleteOldSent(nowMs: number): Promise<void> {
  const transaction = (await openDatabase()).transaction("sent", "readwrite");
  const { store } = transaction;
  let left = await store.count();
  let cursor = await store.index("byTime").openCursor();
  while (cursor && (left > maxRows || cursor.value.sentAtMs < nowMs - retentionMs)) {
    await cursor.delete();
    left -= 1;
    cursor = await cursor.continue();
  }
  await transaction.done;
}

/** The last one first. */
export const readSent = async (): Promise<SentRequest[]> =>
  (await (await openDatabase()).getAllFromIndex("sent", "byTime")).toReversed();
