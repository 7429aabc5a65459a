import type { Participation } from "../publication/participation.ts";
import {
  countChange,
  mayPublish,
  participationsAfter,
  publishBatch,
  publishNothing,
  zeroSums,
} from "../publication/publish.ts";
import { sumsFromText, sumsToText } from "../publication/sums-text.ts";
import { dayOf, type EventRecord, recordFromRow, stateOf } from "./event-record.ts";
import {
  type KeyedParticipation,
  participationColumns,
  participationFromRow,
} from "./participation-row.ts";
import type { BatchRow, ContributionRow, EventRow, Statements } from "./sqlite-statements.ts";

/** One group of writes. Event rows are read once and written back once; the rest is written at once. */
export function createTransaction(statements: Statements, clock: () => number) {
  const records = new Map<string, EventRecord>();
  const touched = new Set<EventRecord>();

  const readSums = ({ id, counters }: EventRecord): bigint[] => {
    const row = statements.batch.get(id, counters.batch) as BatchRow | undefined;
    return row ? sumsFromText(row.sums) : zeroSums();
  };

  const waiting = ({ id }: EventRecord, standing: "pending" | "held"): KeyedParticipation[] =>
    (statements.waiting.all(id, standing) as ContributionRow[]).map(participationFromRow);

  const write = ({ id }: EventRecord, key: Uint8Array, participation: Participation): void => {
    statements.saveParticipation.run(id, key, ...participationColumns(participation));
  };

  /** Publishes if K people or more changed something and the event publishes now. */
  function publishIfDue(record: EventRecord): void {
    const { k, publication } = record.event;
    const isClosed = stateOf(record, clock()) === "closed";
    if (record.counters.pending < k || !mayPublish(publication, isClosed)) return;
    const pending = waiting(record, "pending");
    const participations = participationsAfter(record.counters, pending);
    const isTooFew = participations > 0 && participations < k;
    const { counters, sums, changed } = isTooFew
      ? publishNothing(record.counters, all(record))
      : publishBatch(record.counters, readSums(record), pending);
    for (const participation of changed) write(record, participation.key, participation);
    record.counters = counters;
    const day = dayOf(record, clock());
    const text = sumsToText(sums);
    statements.insertBatch.run(record.id, counters.batch, day, counters.participations, text);
  }

  const all = ({ id }: EventRecord): KeyedParticipation[] =>
    (statements.participations.all(id) as ContributionRow[]).map(participationFromRow);

  return {
    touched: touched as ReadonlySet<EventRecord>,
    readSums,
    waiting,
    all,

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

    /** Deals once with the closing of an event, whether someone closed it or its last day passed. */
    settle(record: EventRecord): void {
      if (record.isSettled || stateOf(record, clock()) !== "closed") return;
      record.isSettled = true;
      touched.add(record);
      publishIfDue(record);
    },

    participation(record: EventRecord, key: Uint8Array): KeyedParticipation | undefined {
      const row = statements.participation.get(record.id, key) as ContributionRow | undefined;
      return row && participationFromRow(row);
    },

    save(
      record: EventRecord,
      key: Uint8Array,
      before: Participation | undefined,
      after: Participation,
    ): void {
      write(record, key, after);
      record.counters = countChange(record.counters, before, after);
      touched.add(record);
    },

    finish(): void {
      for (const record of touched) {
        if (stateOf(record, clock()) === "open") publishIfDue(record);
        const { event, closedOn, erasedOn, isSettled, counters, id } = record;
        const { batch, participations, pending, held } = counters;
        statements.updateEvent.run(
          JSON.stringify(event),
          closedOn,
          erasedOn,
          Number(isSettled),
          batch,
          participations,
          pending,
          held,
          id,
        );
      }
    },
  };
}

export type Transaction = ReturnType<typeof createTransaction>;
