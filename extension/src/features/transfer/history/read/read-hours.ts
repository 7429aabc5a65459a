import { addSums, emptySums, pickSums, type Sums } from "@digital-cleanup/page-weight";
import { openDatabase } from "../../../../platform/database/database.ts";
import { addDays } from "@digital-cleanup/challenge";
import { readRows, readVisit } from "./read-rows.ts";

/** An hour of a local day, such as "2026-11-25T09", with the visits that began in it. */
export type HourSum = Sums & { hour: string; visits: number };

/** As many rows as `read-history.ts` reads at once, for the same reason. */
const maxRows = 300;

/**
 * The sums of each hour of a day in which a visit began, in order. Visits are only stored one by one with the whole history of sites,
 * so an hour may hold less than the day's own sum.
 */
export async function readHours(day: string): Promise<HourSum[]> {
  const hours = new Map<string, HourSum>();
  const startOf = (of: string) => new Date(`${of}T00:00:00`).toISOString();
  const to = [startOf(addDays(day, 1)), ""];
  const database = await openDatabase();
  let range = IDBKeyRange.bound([startOf(day), ""], to, false, true);
  for (;;) {
    const rows = await database.getAllFromIndex("visits", "byStart", range, maxRows);
    for (const visit of readRows(readVisit, rows)) {
      const hour = `${day}T${String(new Date(visit.startedAt).getHours()).padStart(2, "0")}`;
      const known = hours.get(hour) ?? { hour, visits: 0, ...emptySums() };
      hours.set(hour, { hour, visits: known.visits + 1, ...addSums(pickSums(known), visit) });
    }
    const last = rows.at(-1);
    if (!last || rows.length < maxRows) break;
    range = IDBKeyRange.bound([last.startedAt, last.id], to, true, true);
  }
  return [...hours.values()].toSorted((a, b) => a.hour.localeCompare(b.hour));
}
