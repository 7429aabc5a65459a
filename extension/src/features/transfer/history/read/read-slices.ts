import type { DaySum } from "@digital-cleanup/page-weight";
import { openDatabase } from "../../../../platform/database/database.ts";
import type { HistoryRange } from "../local-day.ts";
import { readDaySum, readRows } from "./read-rows.ts";

/** A slice takes a few milliseconds, so that a page can scroll and answer between two of them. */
const maxRows = 300;

/** The sums of a range in the order of their days, some rows at a time: all rows of a year at once would block the page for seconds. */
export async function* readSlices({ fromDay, toDay }: HistoryRange): AsyncGenerator<DaySum[]> {
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
