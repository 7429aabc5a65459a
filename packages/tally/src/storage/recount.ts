import { isPending } from "../publication/participation.ts";
import { type Counters, publishBatch, noCounters, zeroSums } from "../publication/publish.ts";
import type { EventRecord } from "./event-record.ts";
import type { Transaction } from "./sqlite-transaction.ts";
import type { Recount } from "./store.ts";

/** Counts an event again from its rows alone and lays the result beside the stored counters and sums. */
export function recountEvent(transaction: Transaction, record: EventRecord): Recount {
  const rows = transaction.all(record);
  // A batch that holds exactly what each row says was published, on top of nothing.
  const asBatch = rows.map((row) => ({ ...row, current: row.published, published: null }));
  const { counters, sums } = publishBatch(noCounters, zeroSums(), asBatch);
  const counted: Counters = {
    batch: record.counters.batch,
    participations: counters.participations,
    pending: rows.filter(isPending).length,
    held: rows.filter(({ isHeld }) => isHeld).length,
  };
  const stored = { ...record.counters, sums: transaction.readSums(record) };
  const { participations, pending, held } = stored;
  const isEqual =
    participations === counted.participations &&
    pending === counted.pending &&
    held === counted.held &&
    stored.sums.every((sum, index) => sum === sums[index]);
  return { code: record.event.code, isEqual, stored, counted: { ...counted, sums } };
}
