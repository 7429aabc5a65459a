import { countChange } from "../publication/counters.ts";
import { nextBatch } from "../publication/rule/next-batch.ts";
import type { PublicSums } from "../publication/public-sums.ts";
import type { StoredContribution } from "../publication/stored-contribution.ts";
import { applyBatch, belowCeilings, isBatchPossible } from "./publishing/apply-batch.ts";
import type { BatchPace } from "./publishing/batch-pace.ts";
import { createContributionCache } from "./contribution-cache.ts";
import type { EngineRows, KeyedContribution } from "./engine-rows.ts";
import { saveBatchRows } from "./publishing/save-batch-rows.ts";
import { type EventRecord, recordDay, recordState } from "./event-record.ts";
import { afterLastKey, firstKey, keyAfter, type KeyRange } from "./key-ranges.ts";
import type { Batch } from "./store.ts";

/** At most so many contributions of an event are read to publish some of them, since other writes wait meanwhile. */
const maxRead = 1000;
/** A close of which fewer wait is one batch. */
const maxReadOfClose = 1000;
/** A larger one has many parts one after another, each of which reads at most so many. */
const maxReadOfPart = 500;
/** Once one group of writes has read so many, further events are left to the next group. */
const maxReadOfGroup = 1000;
/** A try takes as long as to read so many contributions, however few it reads. */
const readPerTry = 30;

/** The contributions that a try to publish reads. */
const countToRead = ({ counters, hasRaisedCeilings }: EventRecord): number =>
  Math.min(counters.pending, maxRead) +
  (hasRaisedCeilings ? Math.min(counters.aboveLimit, maxRead) : 0);

/**
 * A part of a close, with the key from which it reads. What the parts of the first round keep back, such as a figure that
 * fewer than K of one part have, is read again in the last round.
 */
export type ClosingPart = { from: Uint8Array; isLastRound: boolean };
export const firstPart: ClosingPart = { from: firstKey, isLastRound: false };

/**
 * One group of writes, all at one moment: midnight may not fall between accepting a contribution and publishing it.
 * Events and contributions are read once and written once, at the end; batches are written at once.
 */
export function createTransaction(rows: EngineRows, nowMs: number, pace: BatchPace) {
  const records = new Map<string, EventRecord>();
  const touched = new Set<EventRecord>();
  const contributions = createContributionCache(rows);
  let read = 0;

  const readPublicSums = ({ id }: EventRecord): PublicSums => rows.readPublicSums(id);
  const state = (record: EventRecord) => recordState(record, nowMs);
  const today = (record: EventRecord): string => recordDay(record, nowMs);

  const isClosingDue = (record: EventRecord): boolean =>
    !record.isSettled && record.erasedOn === null && state(record) === "closed";

  function insertBatch(
    record: EventRecord,
    batch: Omit<Batch, "n" | "day" | "participations">,
    publicSums: PublicSums,
  ): void {
    const { batch: n, published: participations } = record.counters;
    rows.insertBatch(record.id, { ...batch, n, day: today(record), participations });
    rows.savePublicSums(record.id, publicSums);
  }

  /** After a ceiling was raised: at most `maxCount` of the contributions that were above it. */
  function readAboveLimit(record: EventRecord, maxCount: number): KeyedContribution[] {
    if (!record.hasRaisedCeilings) return [];
    return rows.contributionsAboveLimit(
      record.id,
      pace.nextKeyAboveLimit(record.event.code),
      maxCount,
    );
  }

  /**
   * Publishes the batch that the rule allows among at most `maxCount` pending contributions. Returns how many are in it, and
   * the key from which the next ones are read if there may be more.
   */
  function publish(record: EventRecord, from: Uint8Array, maxCount: number, isLastRound = true) {
    const { id, voiding, event } = record;
    contributions.write(id);
    const isKept = ({ batch }: KeyedContribution) => batch !== voiding?.batch;
    const nextAfter = (found: readonly KeyedContribution[]) =>
      found.length === maxCount ? keyAfter(found.at(-1)!.key) : undefined;
    const pending = rows.pendingContributions(id, from, maxCount);
    const aboveLimit = readAboveLimit(record, maxCount);
    const nextAboveLimit = nextAfter(aboveLimit);
    const nextPending = nextAfter(pending);
    const next = nextPending ?? (nextAboveLimit && afterLastKey);
    const isWhole = from === firstKey && next === undefined;
    const released = belowCeilings(aboveLimit, record).filter(isKept);
    const isLast = state(record) === "closed" && (isLastRound || isWhole);
    const waiting = [...pending.filter(isKept), ...released];
    const batch = nextBatch({ k: event.k, isLast }, waiting, readPublicSums(record));
    const isLeft = !batch && aboveLimit.length > 0;
    if (pace.noteAboveLimit(event.code, nextAboveLimit, isLeft) && record.hasRaisedCeilings) {
      record.hasRaisedCeilings = false;
      touched.add(record);
    }
    if (!batch) return { published: 0, next };
    touched.add(record);
    const { counters, changed } = applyBatch(record.counters, batch, released);
    const range = { from, before: nextPending ?? afterLastKey };
    saveBatchRows(rows, { eventId: id, n: counters.batch, range, pending, changed });
    contributions.forget(id);
    record.counters = counters;
    const { levels, change, published: moved } = batch;
    const published = moved.size;
    insertBatch(record, { contributions: published, levels, change }, batch.publicSums);
    return { published, next };
  }

  function publishIfDue(record: EventRecord): void {
    const { code } = record.event;
    if (!isBatchPossible(record, state(record))) return pace.forget(code);
    if (read >= maxReadOfGroup) return pace.postpone(code);
    const toRead = countToRead(record);
    if (!pace.mayTry(code, nowMs, toRead)) return;
    read += toRead + readPerTry;
    const { published, next } = publish(record, pace.nextKey(code), maxRead);
    pace.noteRead(code, Math.max(0, toRead - published), next);
  }

  /** Publishes one part of what waits at the close. Returns the next part; undefined once the close is complete. */
  function closePart(record: EventRecord, part: ClosingPart): ClosingPart | undefined {
    if (!isClosingDue(record)) return;
    touched.add(record);
    const next = isBatchPossible(record, state(record)) ? publishPart(record, part) : undefined;
    record.isSettled = next === undefined;
    return next;
  }

  function publishPart(record: EventRecord, { from, isLastRound }: ClosingPart) {
    read += countToRead(record) + readPerTry;
    const maxCount = countToRead(record) < maxReadOfClose ? maxReadOfClose : maxReadOfPart;
    const { next } = publish(record, from, maxCount, isLastRound);
    if (next) return { from: next, isLastRound };
    return from === firstKey || isLastRound ? undefined : { from: firstKey, isLastRound: true };
  }

  return {
    touched: touched as ReadonlySet<EventRecord>,
    state,
    today,
    readPublicSums,
    insertBatch,
    publishIfDue,
    isClosingDue,
    closePart,

    /** Whether further events should be left to the next group of writes. */
    hasReadEnough: (): boolean => read >= maxReadOfGroup,

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
     * Handles each closing of an event once, whether its organiser closed it or its last day passed: it publishes a last
     * batch, unless that would take this group of writes long (see `createClosing`). An event is open again if its
     * organiser reopens it, or if the clock is set back over midnight.
     */
    settle(record: EventRecord): void {
      const isClosed = state(record) === "closed";
      if (record.isSettled === isClosed) return;
      if (isClosed) {
        if (read < maxReadOfGroup && countToRead(record) < maxReadOfClose)
          closePart(record, firstPart);
        return;
      }
      record.isSettled = false;
      touched.add(record);
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

    /** Saves a contribution without counting how it changed. */
    replaceContribution: ({ id }: EventRecord, contribution: KeyedContribution): void =>
      contributions.save(id, contribution),

    /** The contributions of a batch, and of a range of keys, that are not voided. */
    contributionsOfBatch({ id }: EventRecord, batch: number, range: KeyRange): KeyedContribution[] {
      contributions.write(id);
      return rows.contributionsOfBatch(id, batch, range);
    },

    batches: ({ id }: EventRecord, after = 0, maxCount = -1): Batch[] =>
      rows.batches(id, after, maxCount),

    isBatchVoided: ({ id }: EventRecord, n: number): boolean => rows.isBatchVoided(id, n),

    /** For a reader of the table itself, which is otherwise written at the end. */
    writeContributions: contributions.writeAll,

    /** Erases at most `maxRows` contributions, and returns their number. */
    eraseContributions({ id }: EventRecord, maxRows: number): number {
      contributions.forget(id);
      return rows.eraseContributions(id, maxRows);
    },

    /** For an event that was erased: it is not written again. */
    forget(record: EventRecord): void {
      contributions.forget(record.id);
      records.delete(record.event.code);
      touched.delete(record);
    },

    finish(): void {
      for (const record of touched) {
        if (state(record) === "open") publishIfDue(record);
        rows.updateEvent(record);
      }
      contributions.writeAll();
    },
  };
}

export type Transaction = ReturnType<typeof createTransaction>;
