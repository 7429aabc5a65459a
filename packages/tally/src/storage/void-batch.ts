import { holdersWithout } from "../publication/public-sums.ts";
import type { EventChange } from "./event-change.ts";
import type { EventRecord } from "./event-record.ts";
import type { Transaction } from "./transaction.ts";

/**
 * Takes a whole batch back, never a single contribution. Its change is public already, so taking it back tells nothing
 * new. The contributions that it was the last to publish stay as they are and enter no batch any more.
 */
export function voidBatch(
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
    transaction.isBatchVoided(record, n)
  ) {
    return { ok: false, reason: "notVoidable" };
  }
  const voided = transaction.contributionsOfBatch(record, n);
  for (const { key, ...before } of voided) {
    transaction.saveContribution(record, key, before, { ...before, isVoided: true, standsOut: 0 });
  }
  transaction.touch(record);
  record.counters = { ...record.counters, batch: record.counters.batch + 1 };
  const { sums, holders, figures } = transaction.readPublicSums(record);
  transaction.insertBatch(
    record,
    {
      contributions: voided.length,
      levels: batch.levels,
      change: batch.change.map((change) => -change),
      voids: { batch: n, reason },
    },
    {
      sums: sums.map((sum, part) => sum - batch.change[part]!),
      holders: holdersWithout(holders, voided),
      figures,
    },
  );
  return { ok: true };
}
