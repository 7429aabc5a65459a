import { type Event, eventSchema } from "@digital-cleanup/challenge";
import { dayIn, eventState } from "../publication/event-day.ts";
import type { Counters } from "../publication/publish.ts";
import type { EventRow } from "./sqlite/sqlite-statements.ts";

/** An event with all that its own row holds. */
export type EventRecord = {
  id: number;
  event: Event;
  closedOn: string | null;
  /** The day its rows were erased. */
  erasedOn: string | null;
  /** Its closing has been dealt with. */
  isSettled: boolean;
  /** Ceilings rose since the last batch: the next one lets go of what they no longer hold. */
  hasRaisedCeilings: boolean;
  counters: Counters;
};

/** By code, so that what stays in memory is one definition an event, however often it changes. */
const parsed = new Map<string, { definition: string; event: Event }>();

/** Checks a definition when it is seen for the first time: the table is read for every group of writes. */
function parseDefinition({ code, definition }: EventRow): Event {
  const known = parsed.get(code);
  if (known?.definition === definition) return known.event;
  const event = eventSchema.parse(JSON.parse(definition));
  parsed.set(code, { definition, event });
  return event;
}

export const recordFromRow = (row: EventRow): EventRecord => ({
  id: row.id,
  event: parseDefinition(row),
  closedOn: row.closed_on,
  erasedOn: row.erased_on,
  isSettled: row.is_settled === 1,
  hasRaisedCeilings: row.has_raised_ceilings === 1,
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
