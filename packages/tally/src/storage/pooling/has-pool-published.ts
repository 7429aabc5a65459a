import type { EventRecord } from "../event-record.ts";
import type { Transaction } from "../transaction.ts";
import { maxPools, poolCode } from "./pool-definition.ts";

/**
 * Whether contributions of an event may be inside a published total of a pool. Once they are erased, it is no longer stored
 * which pool they were in: then it may be any of the department.
 */
export function hasPoolPublished(transaction: Transaction, record: EventRecord): boolean {
  if (record.pooled === 0) return false;
  for (let n = 1; n <= maxPools; n += 1) {
    const pool = transaction.find(poolCode(record.event, n));
    if (!pool) return false;
    if (pool.isPool && transaction.readPublicSums(pool).figures.size > 0) return true;
  }
  return true;
}
