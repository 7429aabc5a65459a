import { type Counters, noCounters } from "../../publication/counters.ts";
import { zeroSums } from "../../publication/zero-sums.ts";
import { sumPacked } from "../../publication/sum-packed.ts";
import type { EventRecord } from "../event-record.ts";
import type { RecountRow, Statements } from "./sqlite-statements.ts";
import type { TotalsNumbering } from "./totals-numbering.ts";
import type { Transaction } from "../transaction.ts";
import type { Recount } from "../store.ts";

/** What is counted in one go: some 10 ms. */
const rowsAStep = 20_000;
/** Above every key. */
const noKey = Buffer.alloc(33, 255);

/** Where one step ends and the next begins: keys are hashes, so equal shares of them hold about as many rows. */
function keyRanges({ participations, pending, aboveLimit }: Counters): Uint8Array[] {
  const steps = Math.min(256, Math.ceil((participations + pending + aboveLimit) / rowsAStep) || 1);
  const starts = Array.from({ length: steps }, (_, step) =>
    Buffer.of(Math.floor((256 * step) / steps)),
  );
  return [...starts, noKey];
}

/**
 * Counts an event again from its rows alone and lays the result beside the stored counters and sums. Pauses now and
 * then, for a caller who has other things to do.
 */
export function* recountInSteps(
  statements: Statements,
  { sumsFromStored }: TotalsNumbering,
  { id, counters, event }: EventRecord,
  storedSums: bigint[],
): Generator<undefined, Recount> {
  const counted: Counters = { ...noCounters, batch: counters.batch };
  const sums = zeroSums();
  const ranges = keyRanges(counters);
  for (const [step, from] of ranges.slice(0, -1).entries()) {
    if (step > 0) yield;
    const row = statements.recount.get(id, from, ranges[step + 1]!) as RecountRow;
    counted.participations += row.participations;
    counted.pending += row.pending;
    counted.aboveLimit += row.held;
    for (const [index, sum] of sumsFromStored(sumPacked(row.packed)).entries()) {
      sums[index]! += sum;
    }
  }
  const isEqual =
    counters.participations === counted.participations &&
    counters.pending === counted.pending &&
    counters.aboveLimit === counted.aboveLimit &&
    storedSums.every((sum, index) => sum === sums[index]);
  return {
    code: event.code,
    isEqual,
    stored: { ...counters, sums: storedSums },
    counted: { ...counted, sums },
  };
}

/** The whole recount at once, of what a transaction has written so far. */
export function recountEvent(
  statements: Statements,
  numbering: TotalsNumbering,
  transaction: Transaction,
  record: EventRecord,
): Recount {
  transaction.writeContributions();
  const steps = recountInSteps(statements, numbering, record, transaction.readSums(record));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
