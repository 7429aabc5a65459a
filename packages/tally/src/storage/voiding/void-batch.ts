import { countChange, noCounters, sumCounters } from "../../publication/counters.ts";
import { countParts, holdersWithout } from "../../publication/public-sums.ts";
import type { KeyedContribution } from "../engine-rows.ts";
import type { EventChange } from "../event-change.ts";
import type { EventRecord } from "../event-record.ts";
import { keyRange } from "../key-ranges.ts";
import type { Transaction } from "../transaction.ts";

/** Contributions read in one step, and marked in one step: either takes at most 10 ms. */
const readPerStep = 20_000;
const markedPerStep = 500;

/**
 * Starts to void a batch. Only a whole batch can be voided: its change is public already, so that its void reveals
 * nothing. From then on its contributions enter no batch; the public state changes once all of them are marked.
 */
export function startVoiding(
  transaction: Transaction,
  record: EventRecord,
  n: number,
  reason: string,
): EventChange {
  if (record.erasedOn !== null) return { ok: false, reason: "erased" };
  const [batch] = transaction.batches(record, n - 1, 1);
  if (
    batch?.n !== n ||
    batch.voids ||
    batch.contributions === 0 ||
    record.voiding ||
    transaction.isBatchVoided(record, n)
  ) {
    return { ok: false, reason: "notVoidable" };
  }
  const { received, pending, aboveLimit } = record.counters;
  const steps = Math.max(
    Math.ceil((received + pending + aboveLimit) / readPerStep),
    Math.ceil(batch.contributions / markedPerStep),
  );
  record.voiding = {
    batch: n,
    reason,
    step: 0,
    steps,
    contributions: 0,
    counters: noCounters,
    parts: {},
  };
  transaction.touch(record);
  return { ok: true };
}

/** Marks the contributions of one step. The last step changes the public sums. */
export function continueVoiding(transaction: Transaction, record: EventRecord): void {
  if (!record.voiding) return;
  const { batch, step, steps } = record.voiding;
  const range = keyRange(step, steps);
  for (const contribution of transaction.contributionsOfBatch(record, batch, range)) {
    markVoided(transaction, record, contribution);
  }
  record.voiding.step += 1;
  transaction.touch(record);
  if (record.voiding.step === steps) finishVoiding(transaction, record);
}

/** The contribution of a key. If its batch is being voided, it is marked first, so that it cannot enter another one. */
export function findMarked(
  transaction: Transaction,
  record: EventRecord,
  key: Uint8Array,
): KeyedContribution | undefined {
  const found = transaction.findContribution(record, key);
  const isLeft = found && record.voiding?.batch === found.batch && !found.isVoided;
  return isLeft ? markVoided(transaction, record, found) : found;
}

/** The counters of the event are changed with the public sums, at the end. */
function markVoided(
  transaction: Transaction,
  record: EventRecord,
  before: KeyedContribution,
): KeyedContribution {
  const after = { ...before, isVoided: true, standsOut: 0 };
  const voiding = record.voiding!;
  voiding.contributions += 1;
  voiding.counters = countChange(voiding.counters, before, after);
  countParts(voiding.parts, before.published);
  transaction.replaceContribution(record, after);
  transaction.touch(record);
  return after;
}

function finishVoiding(transaction: Transaction, record: EventRecord): void {
  const { batch: n, reason, contributions, counters, parts } = record.voiding!;
  const [batch] = transaction.batches(record, n - 1, 1);
  const { sums, holders, figures } = transaction.readPublicSums(record);
  const { batch: last } = record.counters;
  record.counters = { ...sumCounters(record.counters, counters), batch: last + 1 };
  record.voiding = null;
  transaction.insertBatch(
    record,
    {
      contributions,
      levels: batch!.levels,
      change: batch!.change.map((change) => -change),
      voids: { batch: n, reason },
    },
    {
      sums: sums.map((sum, part) => sum - batch!.change[part]!),
      holders: holdersWithout(holders, parts),
      figures,
    },
  );
}
