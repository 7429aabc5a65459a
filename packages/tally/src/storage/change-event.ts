import { addDays, type CeilingRise } from "@digital-cleanup/challenge";
import { ceilingRiseProblem, raisedCeilings } from "../publication/ceilings.ts";
import { type EventRecord, lastDayOf } from "./event-record.ts";
import type { Transaction } from "./transaction.ts";
import type { EventChange } from "./event-change.ts";

/** Contributions and tombstones are stored this long after closing, for withdrawals and disputes. */
export const retentionDays = 30;

export function closeEvent(transaction: Transaction, record: EventRecord): EventChange {
  if (record.closedOn !== null) return { ok: false, reason: "alreadyClosed" };
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
  // An event that was closed before its first day must not end before it starts.
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
 * Raises ceilings, a few times and by large steps: small ones would tell at which value a contribution is no longer
 * above one. Contributions that are now below them may enter the next batch. `earlier` are the rises before this one.
 */
export function raiseEventCeilings(
  transaction: Transaction,
  record: EventRecord,
  wanted: CeilingRise,
  earlier: readonly CeilingRise[],
): EventChange {
  const problem = ceilingRiseProblem(record.event.ceilings, wanted, earlier);
  if (problem) return { ok: false, reason: problem };
  const ceilings = raisedCeilings(record.event.ceilings, wanted);
  record.event = { ...record.event, ceilings };
  record.hasRaisedCeilings = true;
  transaction.touch(record);
  return { ok: true };
}

/** Shown in the place of an organiser's name that was erased. */
const erasedName = "—";

/** Erases the organiser's name and the addresses of collection points, which may be of persons. */
export function eraseNames(transaction: Transaction, record: EventRecord): void {
  const { organiser } = record.event;
  record.event = {
    ...record.event,
    organiser: { ...organiser, name: erasedName },
    collectionPoints: [],
  };
  transaction.touch(record);
}

/**
 * Marks an event as erased after the retention period. Returns whether it did. Its contributions are erased after that, in
 * groups; batches are kept.
 */
export function markErasedIfDue(transaction: Transaction, record: EventRecord): boolean {
  const today = transaction.today(record);
  const lastDay = lastDayOf(record);
  // Counted back from today: no day follows 9999-12-31, and a comparison with an invalid day would erase everything.
  const isBusy = record.voiding !== null || !record.isSettled;
  if (record.erasedOn !== null || isBusy || lastDay >= addDays(today, -retentionDays)) return false;
  record.erasedOn = today;
  // If the clock is set back, the event must not open again: it would count devices twice whose rows were erased.
  record.closedOn ??= lastDay;
  transaction.touch(record);
  return true;
}
