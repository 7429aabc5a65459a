import { openDatabase } from "../../../platform/database.ts";
import { addSums } from "./add-sums.ts";
import { type DaySum, daySumSchema, type StoredVisit } from "./history-schema.ts";

export type HistoryRows = { visits: readonly StoredVisit[]; daySums: readonly DaySum[] };

/**
 * Adds rows to the stored ones, all or none. A stored visit is not changed. For a stored day, `add` adds both sums; `larger` keeps
 * the larger one, so that importing the same file twice counts once.
 */
export async function mergeRows(rows: HistoryRows, sameDay: "add" | "larger"): Promise<void> {
  const write = (await openDatabase()).transaction(["visits", "daySums"], "readwrite");
  const visits = write.objectStore("visits");
  for (const visit of rows.visits) if (!(await visits.getKey(visit.id))) await visits.put(visit);
  const daySums = write.objectStore("daySums");
  for (const sum of rows.daySums) {
    const known = daySumSchema.safeParse(await daySums.get([sum.day, sum.origin]));
    if (!known.success) await daySums.put(sum);
    else if (sameDay === "add") {
      const visitCount = known.data.visits + sum.visits;
      const both: DaySum = { ...known.data, ...addSums(known.data, sum), visits: visitCount };
      await daySums.put(both);
    } else if (sum.bytesDown > known.data.bytesDown) await daySums.put(sum);
  }
  await write.done;
}
