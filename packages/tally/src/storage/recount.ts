import { isPending, type Participation } from "../publication/participation.ts";
import { type Counters, publishBatch, noCounters, zeroSums } from "../publication/publish.ts";
import type { EventRecord } from "./event-record.ts";
import type { Transaction } from "./sqlite-transaction.ts";
import type { Recount } from "./store.ts";

/** What is counted in one go: some 2 ms. */
const rowsAStep = 500;

/**
 * Counts an event again from its rows alone and lays the result beside the stored counters and sums. Pauses now and
 * then, for a caller who has other things to do.
 */
export function* recountInSteps(
  rows: Iterable<Participation>,
  { counters, event }: EventRecord,
  storedSums: bigint[],
): Generator<undefined, Recount> {
  const counted: Counters = { ...noCounters, batch: counters.batch };
  let sums = zeroSums();
  let step: Participation[] = [];
  const count = () => {
    // A batch that holds exactly what each row says was published, on top of what was counted before.
    const asBatch = step.map((row) => ({ ...row, current: row.published, published: null }));
    const next = publishBatch(counted, sums, asBatch);
    sums = next.sums;
    counted.participations = next.counters.participations;
    counted.pending += step.filter(isPending).length;
    counted.held += step.filter(({ isHeld }) => isHeld).length;
    step = [];
  };
  for (const row of rows) {
    step.push(row);
    if (step.length < rowsAStep) continue;
    count();
    yield;
  }
  count();
  const isEqual =
    counters.participations === counted.participations &&
    counters.pending === counted.pending &&
    counters.held === counted.held &&
    storedSums.every((sum, index) => sum === sums[index]);
  return {
    code: event.code,
    isEqual,
    stored: { ...counters, sums: storedSums },
    counted: { ...counted, sums },
  };
}

/** The whole recount at once, of what a transaction sees. */
export function recountEvent(transaction: Transaction, record: EventRecord): Recount {
  const steps = recountInSteps(transaction.all(record), record, transaction.readSums(record));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
