import { type Counters, noCounters } from "../../publication/counters.ts";
import { zeroSums } from "../../publication/zero-sums.ts";
import { sumPacked } from "../../publication/sum-packed.ts";
import type { EventRecord } from "../event-record.ts";
import type { RecountRow, Statements } from "./sqlite-statements.ts";
import type { TotalsNumbering } from "./totals-numbering.ts";
import type { Transaction } from "../transaction.ts";
import type { Recount } from "../store.ts";

/** Rows of one step, which takes about 10 ms. */
const rowsPerStep = 20_000;
/** Greater than every key. */
const afterLastKey = Buffer.alloc(33, 255);

/** The first key of each step. Keys are hashes, so equal ranges contain about the same number of rows. */
function keyRanges({ participations, pending, aboveLimit }: Counters): Uint8Array[] {
  const steps = Math.min(
    256,
    Math.ceil((participations + pending + aboveLimit) / rowsPerStep) || 1,
  );
  const starts = Array.from({ length: steps }, (_, step) =>
    Buffer.of(Math.floor((256 * step) / steps)),
  );
  return [...starts, afterLastKey];
}

/**
 * Recounts an event from its rows alone and compares the result with the stored counters and sums. Yields between steps
 * of about 10 ms, so that the caller can do other work.
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

/** The whole recount at once, including what the transaction has written so far. */
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
