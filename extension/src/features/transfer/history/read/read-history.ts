import { addSums, type DaySum, pickSums } from "@digital-cleanup/page-weight";
import { openDatabase } from "../../../../platform/database/database.ts";
import { measureStore } from "../../../../platform/database/measure-store.ts";
import { localDay } from "../../../../platform/local-day.ts";
import { countDays, type HistoryRange } from "../history-range.ts";
import { readDaySum, readRows } from "./read-rows.ts";

/** A slice takes a few milliseconds, so that a page can scroll and answer between two of them. */
const maxRows = 300;

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

export type Reading = {
  /** Ends the reading, which then rejects. */
  signal?: AbortSignal;
  /** The share of the range that was read, after each slice. */
  onProgress?: (share: number) => void;
};

/** The sites of a range with what each transferred in it, heaviest first. */
export async function readSites(
  range: HistoryRange,
  { signal, onProgress }: Reading = {},
): Promise<DaySum[]> {
  const { fromDay, toDay } = range;
  const days = countDays(range);
  const bySite = new Map<string, DaySum>();
  for await (const rows of readSlices(range)) {
    signal?.throwIfAborted();
    for (const row of rows) {
      if (row.origin === "") continue;
      const known = bySite.get(row.origin);
      const sum = known && { visits: known.visits + row.visits, ...addSums(pickSums(known), row) };
      bySite.set(row.origin, { ...row, ...sum, day: toDay });
    }
    const lastDay = rows.at(-1)?.day;
    if (lastDay) onProgress?.(countDays({ fromDay, toDay: lastDay }) / days);
  }
  return [...bySite.values()].toSorted((a, b) => b.bytesDown - a.bytesDown);
}

export type HistorySize = {
  visits: number;
  /** The sites of all days. */
  origins: string[];
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
    origins: [...new Set(keys.map(([, origin]) => origin))].filter((origin) => origin !== ""),
    siteDays: keys.length - days,
    days,
    ...(isDate(lastDay) && { lastDay }),
    ...(isDate(lastStart) && { lastVisitOn: localDay(Date.parse(lastStart)) }),
    visitBytes: visits.bytes,
    bytesPerSum: sums.rows === 0 ? 0 : sums.bytes / sums.rows,
    bytes: visits.bytes + sums.bytes,
  };
}

/** The sums of a range in the order of their days, some rows at a time: all rows of a year at once would block the page for seconds. */
async function* readSlices({ fromDay, toDay }: HistoryRange): AsyncGenerator<DaySum[]> {
  const database = await openDatabase();
  const to = [toDay, "\uffff"];
  let range = IDBKeyRange.bound([fromDay, ""], to);
  for (;;) {
    const rows = await database.getAll("daySums", range, maxRows);
    yield readRows(readDaySum, rows);
    const last = rows.at(-1);
    if (!last || rows.length < maxRows) return;
    range = IDBKeyRange.bound([last.day, last.origin], to, true);
  }
}
