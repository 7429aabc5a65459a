import { type Event, eventSchema } from "@digital-cleanup/challenge";
import { dayIn, eventState } from "../publication/event-day.ts";
import type { Counters } from "../publication/publish.ts";
import type { EventRow } from "./sqlite-statements.ts";

/** An event with all that its own row holds. */
export type EventRecord = {
  id: number;
  event: Event;
  closedOn: string | null;
  /** The day its rows were erased. */
  erasedOn: string | null;
  /** Its closing has been dealt with. */
  isSettled: boolean;
  counters: Counters;
};

const parsed = new Map<string, Event>();

/** Checks a definition the first time it is seen: the table is read for every group of writes. */
function parseDefinition(definition: string): Event {
  let event = parsed.get(definition);
  if (!event) {
    event = eventSchema.parse(JSON.parse(definition));
    parsed.set(definition, event);
  }
  return event;
}

export const recordFromRow = (row: EventRow): EventRecord => ({
  id: row.id,
  event: parseDefinition(row.definition),
  closedOn: row.closed_on,
  erasedOn: row.erased_on,
  isSettled: row.is_settled === 1,
  counters: {
    batch: row.batch,
    participations: row.participations,
    pending: row.pending,
    held: row.held,
  },
});

export const dayOf = ({ event }: EventRecord, timestampMs: number): string =>
  dayIn(event.timeZone, timestampMs);

export const stateOf = (record: EventRecord, timestampMs: number) =>
  eventState(record.event, record.closedOn, dayOf(record, timestampMs));
