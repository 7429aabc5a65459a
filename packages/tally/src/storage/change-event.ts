import type { Ceilings } from "@digital-cleanup/challenge";
import { raisedCeilings } from "../publication/ceilings.ts";
import { addDays } from "../publication/event-day.ts";
import { releaseHeld } from "./change-participation.ts";
import { dayOf, type EventRecord, stateOf } from "./event-record.ts";
import type { Statements } from "./sqlite-statements.ts";
import type { Transaction } from "./sqlite-transaction.ts";
import type { EventChange } from "./store.ts";

/** Rows and tombstones are kept this long after closing, for withdrawals and disputes. */
const daysKept = 30;

export function closeEvent(
  transaction: Transaction,
  record: EventRecord,
  clock: () => number,
): EventChange {
  if (record.closedOn !== null) return { ok: false, reason: "alreadyClosed" };
  record.closedOn = dayOf(record, clock());
  transaction.touch(record);
  transaction.settle(record);
  return { ok: true };
}

export function reopenEvent(
  transaction: Transaction,
  record: EventRecord,
  clock: () => number,
  endsOn = record.event.endsOn,
): EventChange {
  if (record.erasedOn !== null) return { ok: false, reason: "erased" };
  if (endsOn < dayOf(record, clock())) return { ok: false, reason: "ended" };
  if (stateOf(record, clock()) !== "closed") return { ok: false, reason: "notClosed" };
  record.closedOn = null;
  record.isSettled = false;
  record.event = { ...record.event, endsOn };
  transaction.touch(record);
  return { ok: true };
}

export function raiseEventCeilings(
  transaction: Transaction,
  record: EventRecord,
  wanted: Partial<Ceilings>,
): EventChange {
  const ceilings = raisedCeilings(record.event.ceilings, wanted);
  record.event = { ...record.event, ceilings };
  transaction.touch(record);
  releaseHeld(transaction, record);
  return { ok: true };
}

/** Erases the rows of an event once they have been kept long enough; its batches stay. */
export function eraseIfDue(
  transaction: Transaction,
  statements: Statements,
  record: EventRecord,
  clock: () => number,
): boolean {
  const today = dayOf(record, clock());
  const { closedOn, event } = record;
  const lastDay = closedOn !== null && closedOn < event.endsOn ? closedOn : event.endsOn;
  if (record.erasedOn !== null || addDays(lastDay, daysKept) >= today) return false;
  statements.eraseParticipations.run(record.id);
  record.erasedOn = today;
  transaction.touch(record);
  return true;
}
