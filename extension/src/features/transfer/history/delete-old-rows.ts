import { openDatabase } from "../../../platform/database.ts";
import { localDay, addDays } from "./local-day.ts";

const dayMs = 24 * 60 * 60 * 1000;
export const visitsKeptDays = 30;
/** Two years. */
export const sumsKeptDays = 731;
/** Time zones apart, nothing is from tomorrow: a clock was set back since, and it would stay for ever. */
const aheadDays = 2;

/** Forgets visits after 30 days and sums after two years. */
export async function deleteOldRows(nowMs: number): Promise<void> {
  const database = await openDatabase();
  const write = database.transaction(["visits", "daySums"], "readwrite");
  const oldest = new Date(nowMs - visitsKeptDays * dayMs).toISOString();
  const newest = new Date(nowMs + aheadDays * dayMs).toISOString();
  const byStart = write.objectStore("visits").index("byStart");
  for (const range of [
    IDBKeyRange.upperBound([oldest, ""], true),
    IDBKeyRange.lowerBound([newest, ""]),
  ]) {
    for (let at = await byStart.openCursor(range); at; at = await at.continue()) await at.delete();
  }
  const today = localDay(nowMs);
  const sums = write.objectStore("daySums");
  await sums.delete(IDBKeyRange.upperBound([addDays(today, -sumsKeptDays), ""], true));
  await sums.delete(IDBKeyRange.lowerBound([addDays(today, aheadDays), ""]));
  await write.done;
}

/** Room for sums: half of the visits there are go, the oldest first. Answers whether there was any. */
export async function deleteOldestVisits(): Promise<boolean> {
  const write = (await openDatabase()).transaction("visits", "readwrite");
  const count = await write.store.count();
  let left = Math.ceil(count / 2);
  let at = await write.store.index("byStart").openCursor();
  for (; at && left > 0; left -= 1) {
    await at.delete();
    at = await at.continue();
  }
  await write.done;
  return count > 0;
}
