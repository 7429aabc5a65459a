import { type Event, eventSchema } from "@digital-cleanup/challenge";
import type { EventRecord } from "../event-record.ts";
import type { VoidingProgress } from "../voiding/voiding-progress.ts";
import type { EventRow, Statements } from "./statements.ts";

/** By code: memory holds one definition for each event, however often it changes. */
const parsed = new Map<string, { definition: string; event: Event }>();

/** Validates a definition the first time it is read; the row is read for every group of writes. */
function parseDefinition(code: string, definition: string): Event {
  const known = parsed.get(code);
  if (known?.definition === definition) return known.event;
  const event = eventSchema.parse(JSON.parse(definition));
  parsed.set(code, { definition, event });
  return event;
}

/** The definition to store of an event: usually what was read, since a group of writes changes only the counters. */
function definitionText(event: Event): string {
  const known = parsed.get(event.code);
  return known?.event === event ? known.definition : JSON.stringify(event);
}

export function recordFromRow(row: EventRow): EventRecord {
  const [id, code, definition, closedOn, erasedOn, isSettled, hasRaisedCeilings, ...counted] = row;
  const [batch, received, published, pending, aboveLimit, voiding] = counted;
  return {
    id,
    event: parseDefinition(code, definition),
    closedOn,
    erasedOn,
    isSettled: isSettled === 1,
    hasRaisedCeilings: hasRaisedCeilings === 1,
    counters: { batch, received, published, pending, aboveLimit },
    voiding: voiding === null ? null : (JSON.parse(voiding) as VoidingProgress),
  };
}

/** The columns of a record that a group of writes may change, in the order of `updateEvent`. */
export function valuesOfRecord(record: EventRecord) {
  const { event, closedOn, erasedOn, isSettled, hasRaisedCeilings, counters, voiding } = record;
  return [
    definitionText(event),
    closedOn,
    erasedOn,
    Number(isSettled),
    Number(hasRaisedCeilings),
    counters.batch,
    counters.received,
    counters.published,
    counters.pending,
    counters.aboveLimit,
    voiding && JSON.stringify(voiding),
  ] as const;
}

/** The codes of all events, in any order. */
export function readCodes({ codes }: Statements): string[] {
  const text = codes.get()?.codes;
  return text ? String(text).split(" ") : [];
}
