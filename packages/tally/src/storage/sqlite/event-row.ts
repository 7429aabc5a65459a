import { type Event, eventSchema } from "@digital-cleanup/challenge";
import type { EventRecord } from "../event-record.ts";
import type { VoidingProgress } from "../voiding/voiding-progress.ts";
import type { EventRow, Statements } from "./sqlite-statements.ts";

/** By code: memory holds one definition for each event, however often it changes. */
const parsed = new Map<string, { definition: string; event: Event }>();

/** Validates a definition the first time it is read; the row is read for every group of writes. */
function parseDefinition({ code, definition }: EventRow): Event {
  const known = parsed.get(code);
  if (known?.definition === definition) return known.event;
  const event = eventSchema.parse(JSON.parse(definition));
  parsed.set(code, { definition, event });
  return event;
}

/** The definition to store of an event: usually what was read, since a group of writes changes only the counters. */
export function definitionText(event: Event): string {
  const known = parsed.get(event.code);
  return known?.event === event ? known.definition : JSON.stringify(event);
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
    received: row.received,
    published: row.participations,
    pending: row.pending,
    aboveLimit: row.held,
  },
  voiding: row.voiding === null ? null : (JSON.parse(row.voiding) as VoidingProgress),
});

/** The codes of all events, in any order. */
export function readCodes({ codes }: Statements): string[] {
  const text = codes.get()?.codes;
  return text ? String(text).split(" ") : [];
}
