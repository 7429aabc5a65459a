import type { EventRecord } from "../event-record.ts";
import type { Transaction } from "../transaction.ts";

/** Where a contribution of an event is now; undefined if it was not moved to a pool. */
export function findPooled(transaction: Transaction, record: EventRecord, key: Uint8Array) {
  // Each contribution to any event asks; few events have moved one.
  if (record.pooled === 0) return;
  const pooled = transaction.findPooled(record, key);
  const pool = pooled && transaction.find(pooled.pool);
  if (!pool) return;
  transaction.settle(pool);
  return {
    pool,
    isOpen: transaction.state(pool) === "open",
    /** After the contribution was changed in the pool. */
    noteReceived(isReceived: boolean): void {
      if (isReceived === pooled.isReceived) return;
      transaction.savePooled(record, { ...pooled, isReceived });
      record.pooledWithdrawn += isReceived ? -1 : 1;
      transaction.touch(record);
    },
  };
}
