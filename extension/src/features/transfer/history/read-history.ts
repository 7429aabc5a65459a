import { openDatabase } from "../../../platform/database.ts";
import { measureStore } from "../../../platform/measure-store.ts";
import { addSums, pickSums } from "./add-sums.ts";
import type { DaySum } from "./history-schema.ts";
import { localDay } from "./local-day.ts";
import { readDaySum, readRows } from "./read-rows.ts";

/** Local days, both inclusive. */
export type HistoryRange = { fromDay: string; toDay: string };

/** The sum of all sites for each day, in order. A day without visits is absent. */
export const readDays = (range: HistoryRange): Promise<DaySum[]> => readSite("", range);

/** The sums of one site for each day, in order. A day without visits is absent. */
export async function readSite(
  origin: string,
  { fromDay, toDay }: HistoryRange,
): Promise<DaySum[]> {
  const store = (await openDatabase()).transaction("daySums").store;
  const rows: unknown[] = [];
  // Jumps to the site's row of each day, without reading those of most other sites.
  let cursor = await store.openCursor(IDBKeyRange.bound([fromDay, origin], [toDay, origin]));
  while (cursor) {
    const { day, origin: found } = cursor.value;
    if (found === origin) rows.push(cursor.value);
    cursor = await cursor.continue([found < origin ? day : `${day}.`, origin]);
  }
  return readRows(readDaySum, rows);
}

/** The sites of a range with what each transferred in it, heaviest first. */
export async function readSites({ fromDay, toDay }: HistoryRange): Promise<DaySum[]> {
  const range = IDBKeyRange.bound([fromDay, ""], [toDay, "\uffff"]);
  const rows = await (await openDatabase()).getAll("daySums", range);
  const bySite = new Map<string, DaySum>();
  for (const row of readRows(readDaySum, rows)) {
    if (row.origin === "") continue;
    const known = bySite.get(row.origin);
    const sum = known && { visits: known.visits + row.visits, ...addSums(pickSums(known), row) };
    bySite.set(row.origin, { ...row, ...sum, day: toDay });
  }
  return [...bySite.values()].toSorted((a, b) => b.bytesDown - a.bytesDown);
}

export type HistorySize = {
  visits: number;
  siteDays: number;
  days: number;
  lastDay?: string;
  lastVisitOn?: string;
  /** Of all visits. This size and the next two are estimates. */
  visitBytes: number;
  bytesPerSum: number;
  /** Of everything. */
  bytes: number;
};

/** A row that cannot be read may have anything there. */
const isDate = (text: string | undefined): text is string => !Number.isNaN(Date.parse(text ?? ""));

/** How much is stored. */
export async function historySize(): Promise<HistorySize> {
  const [visits, sums] = await Promise.all([measureStore("visits"), measureStore("daySums")]);
  const read = (await openDatabase()).transaction(["visits", "daySums"]);
  const byStart = read.objectStore("visits").index("byStart");
  const lastStart = (await byStart.openKeyCursor(null, "prev"))?.key[0];
  const keys = await read.objectStore("daySums").getAllKeys();
  const days = keys.filter(([, origin]) => origin === "").length;
  const lastDay = keys.at(-1)?.[0];
  return {
    visits: visits.rows,
    siteDays: keys.length - days,
    days,
    ...(isDate(lastDay) && { lastDay }),
    ...(isDate(lastStart) && { lastVisitOn: localDay(Date.parse(lastStart)) }),
    visitBytes: visits.bytes,
    bytesPerSum: sums.rows === 0 ? 0 : sums.bytes / sums.rows,
    bytes: visits.bytes + sums.bytes,
  };
}
