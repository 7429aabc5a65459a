import { isPublished } from "../../publication/stored-contribution.ts";
import { type EventRecord, lastDayOf } from "../event-record.ts";
import type { Transaction } from "../transaction.ts";
import { mayPool } from "./may-pool.ts";
import { maxPools, poolCode, poolDefinition, poolEnd } from "./pool-definition.ts";

/**
 * Moves the contributions of a closed event of which nothing was ever published to the pool of its department, year and
 * K. There the same rule publishes them, once K of several events are together. One that is published in part stays: its
 * figures would be in two sums.
 */
export function poolPending(transaction: Transaction, record: EventRecord): void {
  if (!transaction.isClosingDue(record) || !mayPool(record)) return;
  const pending = transaction.pendingContributions(record, record.event.k);
  const unpublished = pending.filter((contribution) => !isPublished(contribution));
  const pool = unpublished.length > 0 ? findPool(transaction, record) : undefined;
  if (!pool) return;
  for (const contribution of unpublished) {
    const { key } = contribution;
    transaction.removeContribution(record, contribution);
    transaction.saveContribution(pool, key, undefined, { ...contribution, standsOut: 0 });
    transaction.savePooled(record, { key, pool: pool.event.code, isReceived: true });
  }
  record.pooled += unpublished.length;
}

/** The pool that takes what an event left, created if there is none; undefined if that would be erased first. */
function findPool(transaction: Transaction, record: EventRecord): EventRecord | undefined {
  const { event } = record;
  const endsOn = poolEnd(lastDayOf(record));
  if (endsOn < transaction.today(record) || endsOn < event.startsOn) return;
  for (let n = 1; n <= maxPools; n += 1) {
    const code = poolCode(event, n);
    const pool = transaction.find(code) ?? createPool(transaction, record, code, endsOn);
    if (pool && isPoolFor(transaction, pool, record, endsOn)) return pool;
  }
  return;
}

function createPool(
  transaction: Transaction,
  { event }: EventRecord,
  code: string,
  endsOn: string,
): EventRecord | undefined {
  transaction.createPool(poolDefinition(event, code, endsOn));
  return transaction.find(code);
}

/** An organiser may have chosen the same code. A pool that ends later would store the contributions for too long. */
function isPoolFor(
  transaction: Transaction,
  pool: EventRecord,
  { event }: EventRecord,
  maxEnd: string,
): boolean {
  const { territory, startsOn, endsOn } = pool.event;
  return (
    pool.isPool &&
    pool.erasedOn === null &&
    transaction.state(pool) === "open" &&
    endsOn <= maxEnd &&
    territory.country === event.territory.country &&
    startsOn.slice(0, 4) === event.startsOn.slice(0, 4)
  );
}
