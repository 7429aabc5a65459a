import { addToDay, type DaySum, type StoredVisit } from "@digital-cleanup/page-weight";
import { openDatabase } from "../../../../platform/database/database.ts";
import { readDaySum, readVisit } from "./read-rows.ts";

export type HistoryRows = { visits: readonly StoredVisit[]; daySums: readonly DaySum[] };

/**
 * Adds rows to the stored ones, all or none. A stored visit is not changed. For a stored day, `add` adds both sums; `larger` keeps
 * the larger one, so that importing the same file twice counts once. A stored row that cannot be read is kept apart.
 */
export async function mergeRows(rows: HistoryRows, sameDay: "add" | "larger"): Promise<void> {
  const stores = ["visits", "daySums", "unreadableRows"] as const;
  const write = (await openDatabase()).transaction(stores, "readwrite");
  const unreadable = write.objectStore("unreadableRows");
  const movedMs = Date.now();
  const visits = write.objectStore("visits");
  for (const visit of rows.visits) {
    const row = await visits.get(visit.id);
    if (row && !readVisit(row)) await unreadable.add({ store: "visits", row, movedMs });
    else if (row) continue;
    await visits.put(visit);
  }
  const daySums = write.objectStore("daySums");
  for (const sum of rows.daySums) {
    const row = await daySums.get([sum.day, sum.origin]);
    const known = readDaySum(row);
    if (row && !known) await unreadable.add({ store: "daySums", row, movedMs });
    if (!known) await daySums.put(sum);
    else if (sameDay === "add") await daySums.put(addToDay(known, sum));
    else if (sum.bytesDown > known.bytesDown) await daySums.put(sum);
  }
  await write.done;
}
