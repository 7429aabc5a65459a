import {
  dayIn,
  type Event,
  eventSchema,
  type Published,
  stateOnDay,
} from "@digital-cleanup/challenge";
import type { Counters } from "../publication/counters.ts";
import {
  noPublicSums,
  type PublicSums,
  publicSumsFromText,
  publicSumsToText,
} from "../publication/public-sums.ts";
import type { Connection, Query } from "./database.ts";

/** A batch whose people are being voided. Meanwhile the event publishes nothing. */
type Voiding = { batch: number; reason: string };

/** An event with what is stored beside its definition. */
export type EventRecord = {
  id: number;
  event: Event;
  closedOn: string | null;
  /** The day its contributions were erased. */
  erasedOn: string | null;
  /** The last batches of its close were published. */
  isSettled: boolean;
  /** Ceilings were raised, and not all contributions above the old ones have been looked at since. */
  hasRaisedCeilings: boolean;
  counters: Counters;
  voiding: Voiding | null;
  publicSums: PublicSums;
};

type EventRow = {
  id: number;
  code: string;
  definition: string;
  closed_on: string | null;
  erased_on: string | null;
  is_settled: number;
  has_raised_ceilings: number;
  batch: number;
  received: number;
  published: number;
  pending: number;
  above_limit: number;
  voiding: string | null;
  public_sums: string | null;
};

/** By code: memory holds one definition for each event, however often it is read. */
const parsed = new Map<string, { definition: string; event: Event }>();

/** Validates a definition the first time it is read. */
function parseDefinition(code: string, definition: string): Event {
  const known = parsed.get(code);
  if (known?.definition === definition) return known.event;
  const event = eventSchema.parse(JSON.parse(definition));
  parsed.set(code, { definition, event });
  return event;
}

const recordFromRow = (row: EventRow): EventRecord => ({
  id: row.id,
  event: parseDefinition(row.code, row.definition),
  closedOn: row.closed_on,
  erasedOn: row.erased_on,
  isSettled: row.is_settled === 1,
  hasRaisedCeilings: row.has_raised_ceilings === 1,
  counters: {
    batch: row.batch,
    received: row.received,
    published: row.published,
    pending: row.pending,
    aboveLimit: row.above_limit,
  },
  voiding: row.voiding === null ? null : (JSON.parse(row.voiding) as Voiding),
  publicSums: row.public_sums === null ? noPublicSums : publicSumsFromText(row.public_sums),
});

/** With a `lock` of the dialect, nothing else changes the event before the end of the transaction. */
export async function readEvent(
  query: Query,
  code: string,
  lock = "",
): Promise<EventRecord | undefined> {
  const [row] = await query<EventRow>(`SELECT * FROM event WHERE code = ?1${lock}`, [code]);
  return row && recordFromRow(row);
}

export const lockEvent = (
  { query, dialect }: Connection,
  code: string,
  purpose: "publish" | "change",
): Promise<EventRecord | undefined> => readEvent(query, code, dialect.lock[purpose]);

/** What accepting a contribution needs to know of its event. */
export type OpenEvent = Pick<EventRecord, "id" | "event" | "closedOn" | "erasedOn">;

/** Reads an event that no other process closes or erases before the end of the transaction. */
export async function holdEvent(
  { query, dialect }: Connection,
  code: string,
): Promise<OpenEvent | undefined> {
  const columns = "id, definition, closed_on, erased_on";
  const sql = `SELECT ${columns} FROM event WHERE code = ?1${dialect.lock.accept}`;
  const [row] = await query<EventRow>(sql, [code]);
  if (!row) return;
  const { id, definition, closed_on: closedOn, erased_on: erasedOn } = row;
  return { id, event: parseDefinition(code, definition), closedOn, erasedOn };
}

/** By code. Every writer holds events in the order of their codes, so that no two wait for each other. */
export async function holdEvents(
  db: Connection,
  codes: readonly string[],
): Promise<Map<string, OpenEvent>> {
  const events = new Map<string, OpenEvent>();
  const held = [...new Set(codes)].toSorted().map(async (code) => {
    const event = await holdEvent(db, code);
    if (event) events.set(code, event);
  });
  await Promise.all(held);
  return events;
}

export async function saveEvent(query: Query, record: EventRecord): Promise<void> {
  const { id, event, counters, voiding, publicSums } = record;
  await query(
    `UPDATE event SET definition = ?2, closed_on = ?3, erased_on = ?4, is_settled = ?5,
       has_raised_ceilings = ?6, batch = ?7, received = ?8, published = ?9, pending = ?10,
       above_limit = ?11, voiding = ?12, public_sums = ?13
     WHERE id = ?1`,
    [
      id,
      JSON.stringify(event),
      record.closedOn,
      record.erasedOn,
      Number(record.isSettled),
      Number(record.hasRaisedCeilings),
      counters.batch,
      counters.received,
      counters.published,
      counters.pending,
      counters.aboveLimit,
      voiding && JSON.stringify(voiding),
      publicSumsToText(publicSums),
    ],
  );
}

/**
 * The codes of all events, or of those that satisfy a condition, in any order. As one text: a row for each of 20,000 events
 * takes ten times as long.
 */
export async function readCodes({ query }: Connection, condition = "true"): Promise<string[]> {
  const [all] = await query<{ codes: string | null }>(
    `SELECT string_agg(code, ' ') AS codes FROM event WHERE ${condition}`,
  );
  return all?.codes ? all.codes.split(" ") : [];
}

/** The last day on which it took contributions. */
export const lastDayOf = ({ closedOn, event }: OpenEvent): string =>
  closedOn !== null && closedOn < event.endsOn ? closedOn : event.endsOn;

export const dayOf = ({ event }: Pick<OpenEvent, "event">, timestampMs: number): string =>
  dayIn(event.timeZone, timestampMs);

export const stateOf = (record: OpenEvent, timestampMs: number): Published["state"] =>
  record.closedOn === null ? stateOnDay(record.event, dayOf(record, timestampMs)) : "closed";

/** Whether the last batches of its close are still to be published. */
export const isClosingDue = (record: EventRecord, timestampMs: number): boolean =>
  !record.isSettled && record.erasedOn === null && stateOf(record, timestampMs) === "closed";
