import type { CeilingRise } from "@digital-cleanup/challenge";
import { raisedCeilings } from "../publication/ceilings.ts";
import { addDays } from "../publication/event-day.ts";
import type { EventRecord } from "./event-record.ts";
import type { Transaction } from "./transaction.ts";
import type { EventChange } from "./event-change.ts";

/** Rows and tombstones are kept this long after closing, for withdrawals and disputes. */
const daysKept = 30;

export function closeEvent(transaction: Transaction, record: EventRecord): EventChange {
  if (record.closedOn !== null) return { ok: false, reason: "alreadyClosed" };
  // Those who came in this very group of writes came before the close.
  if (transaction.state(record) === "open") transaction.publishIfDue(record);
  record.closedOn = transaction.today(record);
  transaction.touch(record);
  transaction.settle(record);
  return { ok: true };
}

export function reopenEvent(
  transaction: Transaction,
  record: EventRecord,
  endsOn = record.event.endsOn,
): EventChange {
  if (record.erasedOn !== null) return { ok: false, reason: "erased" };
  // An event closed before its first day would otherwise end before it starts, which no event may.
  if (endsOn < transaction.today(record) || endsOn < record.event.startsOn) {
    return { ok: false, reason: "ended" };
  }
  if (transaction.state(record) !== "closed") return { ok: false, reason: "notClosed" };
  record.closedOn = null;
  record.isSettled = false;
  record.event = { ...record.event, endsOn };
  transaction.touch(record);
  return { ok: true };
}

/**
 * What this lets go leaves with the next batch. Would it leave at once, somebody who raises a ceiling step by step
 * could read one person's totals off the counts.
 */
export function raiseEventCeilings(
  transaction: Transaction,
  record: EventRecord,
  wanted: CeilingRise,
): EventChange {
  const ceilings = raisedCeilings(record.event.ceilings, wanted);
  record.event = { ...record.event, ceilings };
  record.hasRaisedCeilings = true;
  transaction.touch(record);
  return { ok: true };
}

/** Erases the rows of an event once they have been kept long enough, and tells whether it did. Its batches stay. */
export function eraseIfDue(transaction: Transaction, record: EventRecord): boolean {
  const today = transaction.today(record);
  const { closedOn, event } = record;
  const lastDay = closedOn !== null && closedOn < event.endsOn ? closedOn : event.endsOn;
  // Counted back from today: after 9999-12-31 there is no day to compare with, and everything would be erased at once.
  if (record.erasedOn !== null || lastDay >= addDays(today, -daysKept)) return false;
  transaction.eraseContributions(record);
  record.erasedOn = today;
  // Were the clock set back, it would open again, and count those a second time whom it no longer knows.
  record.closedOn ??= lastDay;
  transaction.touch(record);
  return true;
}
