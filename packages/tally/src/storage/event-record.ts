import { dayIn, type Event, stateOnDay } from "@digital-cleanup/challenge";
import type { Counters } from "../publication/counters.ts";
import type { VoidingProgress } from "./voiding/voiding-progress.ts";

/** An event with the state and the counters stored beside its definition. */
export type EventRecord = {
  id: number;
  event: Event;
  closedOn: string | null;
  /** The day its contributions were erased. */
  erasedOn: string | null;
  /** Its closing has been handled. */
  isSettled: boolean;
  /** Ceilings were raised since the last batch: the next one publishes the contributions that are now below them. */
  hasRaisedCeilings: boolean;
  counters: Counters;
  /** The batch that is being voided; null if none is. */
  voiding: VoidingProgress | null;
};

/** The last day on which it took contributions. */
export const lastDayOf = ({ closedOn, event }: EventRecord): string =>
  closedOn !== null && closedOn < event.endsOn ? closedOn : event.endsOn;

export const recordDay = ({ event }: EventRecord, timestampMs: number): string =>
  dayIn(event.timeZone, timestampMs);

export const recordState = (record: EventRecord, timestampMs: number) =>
  record.closedOn === null ? stateOnDay(record.event, recordDay(record, timestampMs)) : "closed";
