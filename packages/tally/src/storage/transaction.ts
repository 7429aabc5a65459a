import { exceedsCeilings } from "../publication/ceilings.ts";
import type { Participation } from "../publication/participation.ts";
import {
  countChange,
  mayPublish,
  participationsAfter,
  publishBatch,
  publishNothing,
  zeroSums,
} from "../publication/publish.ts";
import { unpackTotals } from "../publication/totals-codec.ts";
import { sumsFromText, sumsToText } from "../publication/sums-text.ts";
import { dayOf, type EventRecord, recordFromRow, stateOf } from "./event-record.ts";
import { createParticipationCache } from "./participation-cache.ts";
import type { KeyedParticipation } from "./sqlite/participation-row.ts";
import type { BatchRow, EventRow, Statements } from "./sqlite/sqlite-statements.ts";

/**
 * One group of writes, all at one moment: midnight may not fall between taking a contribution and publishing it.
 * Rows of events and participations are read once and written back once, in the end; batches are written at once.
 */
export function createTransaction(statements: Statements, nowMs: number) {
  const records = new Map<string, EventRecord>();
  const touched = new Set<EventRecord>();
  const participations = createParticipationCache(statements);

  const readSums = ({ id, counters }: EventRecord): bigint[] => {
    const row = statements.batch.get(id, counters.batch) as BatchRow | undefined;
    return row ? sumsFromText(row.sums) : zeroSums();
  };

  const state = (record: EventRecord) => stateOf(record, nowMs);
  const today = (record: EventRecord): string => dayOf(record, nowMs);

  function save(
    record: EventRecord,
    key: Uint8Array,
    before: Participation | undefined,
    after: Participation,
  ): void {
    participations.save(record.id, { ...after, key });
    record.counters = countChange(record.counters, before, after);
    touched.add(record);
  }

  /** Held participations that the event's ceilings, raised meanwhile, no longer hold. */
  const released = (record: EventRecord): KeyedParticipation[] =>
    record.hasRaisedCeilings
      ? participations
          .held(record.id)
          .filter(
            ({ current }) =>
              current && !exceedsCeilings(unpackTotals(current), record.event.ceilings),
          )
      : [];

  /** Publishes if K people or more changed something and the event publishes now. */
  function publishIfDue(record: EventRecord): void {
    const { k, publication } = record.event;
    const isClosed = state(record) === "closed";
    if (!mayPublish(publication, isClosed)) return;
    // No batch follows the one at the close, so those it lets go are among the K who make it.
    const joining = isClosed || record.counters.pending >= k ? released(record) : [];
    if (record.counters.pending + joining.length < k) return;
    for (const before of joining) save(record, before.key, before, { ...before, isHeld: false });
    record.hasRaisedCeilings = false;
    const pending = participations.pending(record.id);
    const after = participationsAfter(record.counters, pending);
    const isTooFew = after > 0 && after < k;
    const { counters, sums, changed } = isTooFew
      ? publishNothing(record.counters, participations.all(record.id))
      : publishBatch(record.counters, readSums(record), pending);
    for (const participation of changed) participations.save(record.id, participation);
    record.counters = counters;
    const { batch, participations: inside } = counters;
    statements.insertBatch.run(record.id, batch, today(record), inside, sumsToText(sums));
  }

  return {
    touched: touched as ReadonlySet<EventRecord>,
    state,
    today,
    readSums,
    save,
    publishIfDue,

    find(code: string): EventRecord | undefined {
      const known = records.get(code);
      if (known) return known;
      const row = statements.eventByCode.get(code) as EventRow | undefined;
      const record = row && recordFromRow(row);
      if (record) records.set(code, record);
      return record;
    },

    /** Marks a record to be published if due, and written, at the end of the group. */
    touch(record: EventRecord): void {
      touched.add(record);
    },

    /**
     * Deals once with each closing of an event, whether someone closed it or its last day passed. It opens again
     * where someone reopened it, or where the clock was set back over midnight.
     */
    settle(record: EventRecord): void {
      const isClosed = state(record) === "closed";
      if (record.isSettled === isClosed) return;
      record.isSettled = isClosed;
      touched.add(record);
      if (isClosed) publishIfDue(record);
    },

    participation: ({ id }: EventRecord, key: Uint8Array): KeyedParticipation | undefined =>
      participations.find(id, key),

    /** For who reads the table itself: what it does not hold yet is otherwise written at the end. */
    writeParticipations: participations.write,

    eraseParticipations({ id }: EventRecord): void {
      participations.erase(id);
    },

    finish(): void {
      for (const record of touched) {
        if (state(record) === "open") publishIfDue(record);
        const { event, closedOn, erasedOn, isSettled, hasRaisedCeilings, counters, id } = record;
        const { batch, pending, held } = counters;
        statements.updateEvent.run(
          JSON.stringify(event),
          closedOn,
          erasedOn,
          Number(isSettled),
          Number(hasRaisedCeilings),
          batch,
          counters.participations,
          pending,
          held,
          id,
        );
      }
      participations.write();
    },
  };
}

export type Transaction = ReturnType<typeof createTransaction>;
