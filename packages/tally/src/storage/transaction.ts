import { countChange } from "../publication/counters.ts";
import { nextBatch } from "../publication/next-batch.ts";
import type { StoredContribution } from "../publication/stored-contribution.ts";
import { createContributionCache } from "./contribution-cache.ts";
import type { EngineRows, KeyedContribution } from "./engine-rows.ts";
import { type EventRecord, recordDay, recordState } from "./event-record.ts";

/**
 * One group of writes, all at one moment: midnight may not fall between accepting a contribution and publishing it.
 * Events and contributions are read once and written once, at the end; batches are written at once.
 */
export function createTransaction(rows: EngineRows, nowMs: number) {
  const records = new Map<string, EventRecord>();
  const touched = new Set<EventRecord>();
  const contributions = createContributionCache(rows);

  const readSums = ({ id, counters }: EventRecord): bigint[] => rows.readSums(id, counters.batch);
  const state = (record: EventRecord) => recordState(record, nowMs);
  const today = (record: EventRecord): string => recordDay(record, nowMs);

  /** Publishes the batch that is due, if any. */
  function publishIfDue(record: EventRecord): void {
    const { id, event, hasRaisedCeilings, counters } = record;
    const { k, publication, ceilings } = event;
    const isClosed = state(record) === "closed";
    const batch = nextBatch(
      { k, publication, ceilings, isClosed, hasRaisedCeilings, counters },
      {
        pending: () => contributions.pending(id),
        aboveLimit: () => contributions.aboveLimit(id),
        all: () => contributions.all(id),
        sums: () => readSums(record),
      },
    );
    if (!batch) return;
    for (const contribution of batch.changed) contributions.save(id, contribution);
    record.counters = batch.counters;
    record.hasRaisedCeilings = false;
    const { batch: n, participations } = batch.counters;
    rows.insertBatch(id, { n, day: today(record), participations, sums: batch.sums });
  }

  return {
    touched: touched as ReadonlySet<EventRecord>,
    state,
    today,
    readSums,
    publishIfDue,

    find(code: string): EventRecord | undefined {
      const known = records.get(code);
      if (known) return known;
      const record = rows.findEvent(code);
      if (record) records.set(code, record);
      return record;
    },

    /** Marks a record to be published if due, and written, at the end of the group. */
    touch(record: EventRecord): void {
      touched.add(record);
    },

    /**
     * Handles each closing of an event once, whether its organiser closed it or its last day passed. An event is open
     * again if its organiser reopens it, or if the clock is set back over midnight.
     */
    settle(record: EventRecord): void {
      const isClosed = state(record) === "closed";
      if (record.isSettled === isClosed) return;
      record.isSettled = isClosed;
      touched.add(record);
      if (isClosed) publishIfDue(record);
    },

    findContribution: ({ id }: EventRecord, key: Uint8Array): KeyedContribution | undefined =>
      contributions.find(id, key),

    saveContribution(
      record: EventRecord,
      key: Uint8Array,
      before: StoredContribution | undefined,
      after: StoredContribution,
    ): void {
      contributions.save(record.id, { ...after, key });
      record.counters = countChange(record.counters, before, after);
      touched.add(record);
    },

    /** For a reader of the table itself, which is otherwise written at the end. */
    writeContributions: contributions.write,

    eraseContributions({ id }: EventRecord): void {
      contributions.erase(id);
    },

    finish(): void {
      for (const record of touched) {
        if (state(record) === "open") publishIfDue(record);
        rows.updateEvent(record);
      }
      contributions.write();
    },
  };
}

export type Transaction = ReturnType<typeof createTransaction>;
