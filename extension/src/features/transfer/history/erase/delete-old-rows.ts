import { addDays, dayMs } from "@digital-cleanup/challenge";
import { localDay } from "../../../../platform/local-day.ts";
import { openDatabase } from "../../../../platform/database/database.ts";

export const maxVisitDays = 30;
/** Two years. */
export const maxSumDays = 731;
/**
 * Except for a difference of time zones, a row from the future was written before the clock was set
 * back, and would never expire.
 */
const maxFutureDays = 2;

/** Deletes visits after 30 days and sums after two years. For rows that cannot be read, both periods start when they were moved. */
export async function deleteOldRows(nowMs: number): Promise<void> {
  const database = await openDatabase();
  const stores = ["visits", "daySums", "unreadableRows"] as const;
  const write = database.transaction(stores, "readwrite");
  const oldest = new Date(nowMs - maxVisitDays * dayMs).toISOString();
  const newest = new Date(nowMs + maxFutureDays * dayMs).toISOString();
  const byStart = write.objectStore("visits").index("byStart");
  for (const range of [
    IDBKeyRange.upperBound([oldest, ""], true),
    IDBKeyRange.lowerBound([newest, ""]),
  ]) {
    let cursor = await byStart.openCursor(range);
    for (; cursor; cursor = await cursor.continue()) await cursor.delete();
  }
  const today = localDay(nowMs);
  const sums = write.objectStore("daySums");
  await sums.delete(IDBKeyRange.upperBound([addDays(today, -maxSumDays), ""], true));
  await sums.delete(IDBKeyRange.lowerBound([addDays(today, maxFutureDays), ""]));
  let unreadable = await write.objectStore("unreadableRows").openCursor();
  for (; unreadable; unreadable = await unreadable.continue()) {
    const { store, movedMs } = unreadable.value;
    const maxDays = store === "visits" ? maxVisitDays : maxSumDays;
    if (Math.abs(nowMs - movedMs) > maxDays * dayMs) await unreadable.delete();
  }
  await write.done;
}

/** Makes room for sums: deletes the older half of the visits. Returns whether there was any. */
export async function deleteOldestVisits(): Promise<boolean> {
  const write = (await openDatabase()).transaction("visits", "readwrite");
  const count = await write.store.count();
  let remaining = Math.ceil(count / 2);
  let cursor = await write.store.index("byStart").openCursor();
  for (; cursor && remaining > 0; remaining -= 1) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await write.done;
  return count > 0;
}
