import { figures, publicFields } from "@digital-cleanup/challenge";
import { counterNames, type Counters, noCounters } from "../../publication/counters.ts";
import { addChangeFromText } from "../../publication/public-sums.ts";
import { publicIndexesByField, sumPart } from "../../publication/rule/figure-parts.ts";
import { sumPacked } from "../../publication/sum-packed.ts";
import type { EventRecord } from "../event-record.ts";
import { afterLastKey, firstKey } from "../key-ranges.ts";
import type { ChangeRow, RecountRow, Statements } from "./statements.ts";
import type { TotalsNumbering } from "./totals-numbering.ts";
import type { Transaction } from "../transaction.ts";
import type { Recount } from "../store.ts";

/** Rows of one step, which takes about 5 ms. */
const rowsPerStep = 10_000;
const batchesPerStep = 500;

const zeros = (): bigint[] => publicFields.map(() => 0n);

/**
 * Recounts an event and compares the result with the stored counters and sums. The counters and the sum of each figure
 * are counted again from the rows; the rest of the public sums from the batches, since a row does not tell at which
 * level it was published. Yields between steps of a few milliseconds, so that the caller can do other work.
 */
export function* recountInSteps(
  statements: Statements,
  { sumsFromStored }: TotalsNumbering,
  { id, counters, voiding, event }: EventRecord,
  storedSums: readonly bigint[],
): Generator<undefined, Recount> {
  const counted: Counters = { ...noCounters, batch: counters.batch };
  // While a batch is being voided, some of its contributions are marked, but the counters still include them.
  if (voiding) for (const name of counterNames) counted[name] -= voiding.counters[name];
  const ofRows = zeros();
  // By number of rows: withdrawn contributions are rows that no counter counts.
  for (let from: Uint8Array = firstKey; ; yield) {
    const next = statements.keyAfterRows.get(id, from, rowsPerStep) as unknown as
      | [key: Uint8Array]
      | undefined;
    const [before] = next ?? [afterLastKey];
    const row = statements.recount.get(id, from, before) as RecountRow;
    counted.received += row.received;
    counted.published += row.published;
    counted.pending += row.pending;
    counted.aboveLimit += row.held;
    for (const [field, sum] of sumsFromStored(sumPacked(row.packed)).entries()) {
      for (const part of publicIndexesByField[field]!) ofRows[part]! += sum;
    }
    if (!next) break;
    from = before;
  }
  yield;
  const sums = zeros();
  for (let last = 0; ; yield) {
    const batches = statements.batchChanges.all(
      id,
      last,
      batchesPerStep,
    ) as unknown[] as ChangeRow[];
    for (const [, change, voids] of batches) {
      addChangeFromText(sums, change);
      // The rows of a voided batch keep what it published of them.
      if (voids !== null) addChangeFromText(ofRows, change);
    }
    if (batches.length < batchesPerStep) break;
    [last] = batches.at(-1)!;
  }
  for (const part of figures.map(sumPart)) {
    if (ofRows[part] !== storedSums[part]) sums[part] = ofRows[part]!;
  }
  const isEqual =
    counterNames.every((name) => counters[name] === counted[name]) &&
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
  const { sums } = transaction.readPublicSums(record);
  const steps = recountInSteps(statements, numbering, record, sums);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
