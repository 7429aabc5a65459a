import { isPublished } from "../../publication/stored-contribution.ts";
import type { EventRecord } from "../event-record.ts";
import type { Transaction } from "../transaction.ts";

/**
 * Moves the contributions of an event back to it that its pool has not published: it opens again, or is erased. Published
 * ones stay in the pool, whose total would otherwise give them away.
 */
export function takeBackPooled(transaction: Transaction, record: EventRecord): void {
  for (const { key, pool: code, isReceived } of transaction.pooledContributions(record)) {
    const pool = transaction.find(code);
    const contribution = pool && transaction.findContribution(pool, key);
    if (!contribution || contribution.isVoided || isPublished(contribution)) continue;
    transaction.removeContribution(pool, contribution);
    transaction.saveContribution(record, key, undefined, contribution);
    transaction.deletePooled(record, key);
    record.pooled -= 1;
    record.pooledWithdrawn -= Number(!isReceived);
  }
}
