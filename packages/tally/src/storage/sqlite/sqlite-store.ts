import type { DatabaseSync } from "node:sqlite";
import type { Published } from "@digital-cleanup/challenge";
import { publicState } from "../../publication/public-state.ts";
import { closeEvent, reopenEvent } from "../change-event.ts";
import { changeContribution } from "../change-contribution.ts";
import { createBatchPace } from "../publishing/batch-pace.ts";
import { createClosing } from "../publishing/closing.ts";
import { publishDue } from "../publishing/publish-due.ts";
import { createVoiding } from "../voiding/voiding.ts";
import { eraseEventRows } from "./erase-event.ts";
import { createSqliteRows } from "./sqlite-rows.ts";
import { createGroupCommit } from "../group-commit.ts";
import { emptyWriteAheadLog, rewriteFirstPage } from "./open-database.ts";
import { readCodes } from "./event-row.ts";
import { recountEvent } from "./recount.ts";
import { createSqliteDesk } from "./sqlite-desk.ts";
import { createSqliteEngine } from "./sqlite-engine.ts";
import { createSqlitePlaces } from "./sqlite-places.ts";
import { createSqliteOrganisers } from "./sqlite-organisers.ts";
import { createSqliteRates } from "./sqlite-rates.ts";
import { createSqliteRetention } from "./sqlite-retention.ts";
import { prepareStatements } from "./sqlite-statements.ts";
import { readTotalsFields } from "./totals-fields.ts";
import { createTotalsNumbering } from "./totals-numbering.ts";
import { createTransaction, type Transaction } from "../transaction.ts";
import type { StoreAccess } from "../store-access.ts";
import type { EventChange } from "../event-change.ts";
import type { EventRecord } from "../event-record.ts";
import type { Store } from "../store.ts";

/** Two years. */
const defaultNamesKeptDays = 730;

/**
 * The store in a SQLite database (see `openDatabase`). `clock` gives milliseconds since 1970. `shortenLog` moves the
 * write-ahead log into the database elsewhere, before the rest of it is moved here.
 */
export function createSqliteStore(
  database: DatabaseSync,
  clock: () => number,
  shortenLog: () => Promise<void> = async () => undefined,
): Store {
  const statements = prepareStatements(database);
  const numbering = createTotalsNumbering(readTotalsFields(database));
  const listeners = new Set<(code: string) => void>();
  const rows = createSqliteRows(statements, numbering);
  const pace = createBatchPace();
  // Batches that had to wait when the last process stopped.
  for (const { code } of statements.codesThatMayPublish.all()) pace.postpone(String(code));
  const engine = createSqliteEngine(database, rows, clock, pace, (codes) => {
    for (const code of codes) for (const listener of listeners) listener(code);
  });
  const commit = createGroupCommit(engine);
  const closing = createClosing(commit);

  const changeEvent: StoreAccess["changeEvent"] = async (code, change) => {
    const result = await commit.run<EventChange | "closing">((transaction) => {
      const record = transaction.find(code);
      if (!record) return () => ({ ok: false, reason: "unknown" });
      transaction.settle(record);
      const changed = transaction.isClosingDue(record) ? "closing" : change(transaction, record);
      return () => changed;
    });
    if (result !== "closing") return result;
    await closing.finish(code);
    return changeEvent(code, change);
  };

  /** Reads the file each time, since another process may have written to it. */
  const read = <Result>(reading: (transaction: Transaction) => Result): Result => {
    try {
      return reading(createTransaction(rows, clock(), pace));
    } catch (error) {
      throw engine.asUnavailable(error) ?? error;
    }
  };

  const access: StoreAccess = { run: commit.run, read, changeEvent };
  const organisers = createSqliteOrganisers(database, access);
  const desk = createSqliteDesk(database, access);
  const places = createSqlitePlaces(database, access);
  const rates = createSqliteRates(database, access);
  const voiding = createVoiding(access);

  const retention = createSqliteRetention(
    database,
    statements,
    access,
    closing,
    clock,
    (record) => {
      places.erase(record);
      rates.erase(record);
      organisers.eraseLabels(record);
    },
  );

  /** The write-ahead log still contains the old pages of rows that were erased, withdrawn or replaced. */
  async function emptyLog(): Promise<void> {
    await shortenLog();
    emptyWriteAheadLog(database);
  }

  const stateOf = (transaction: Transaction, record: EventRecord): Published =>
    publicState(
      record.event,
      transaction.state(record),
      record.counters,
      transaction.readPublicSums(record),
      desk.readCollected(record),
      organisers.readDeclared(record),
    );

  return {
    organisers: organisers.store,
    desk: desk.store,
    places: places.store,
    rates: rates.store,

    createEvent: (event, { organiserHash, placePrivateKey } = {}) =>
      commit.run((transaction) => {
        const { changes } = statements.insertEvent.run(event.code, JSON.stringify(event));
        if (changes === 0) return () => "codeTaken";
        const record = transaction.find(event.code)!;
        if (organiserHash) {
          organisers.insertOrganiser(record.id, transaction.today(record), organiserHash);
        }
        if (placePrivateKey) places.insertKey(record, placePrivateKey);
        transaction.touch(record);
        return () => "created";
      }),

    readEvent: async (code) => read((transaction) => transaction.find(code)?.event),

    listCodes: async () => read(() => readCodes(statements)),

    async readPublished(code) {
      const found = read((transaction) => {
        const record = transaction.find(code);
        return record && (transaction.isClosingDue(record) ? "due" : stateOf(transaction, record));
      });
      if (found !== "due") return found;
      await changeEvent(code, () => ({ ok: true }));
      return read((transaction) => {
        const record = transaction.find(code);
        return record && stateOf(transaction, record);
      });
    },

    change: (code, key, change) =>
      commit.run((transaction) => changeContribution(transaction, code, key, change)),

    async close(code) {
      const result = await changeEvent(code, closeEvent);
      if (result.ok) await closing.finish(code);
      return result;
    },

    reopen: (code, endsOn) =>
      changeEvent(code, (transaction, record) => reopenEvent(transaction, record, endsOn)),

    batches: async (code, after = 0, maxCount = -1) =>
      read((transaction) => {
        const record = transaction.find(code);
        return record ? transaction.batches(record, after, maxCount) : [];
      }),

    voidBatch: voiding.voidBatch,

    async eraseEvent(code) {
      const marked = await changeEvent(code, (transaction, record) => {
        record.closedOn ??= transaction.today(record);
        record.erasedOn ??= transaction.today(record);
        transaction.touch(record);
        return { ok: true };
      });
      if (!marked.ok) return marked;
      await retention.eraseContributions(code);
      await retention.eraseLongTables(code);
      const result = await changeEvent(code, (transaction, record) => {
        transaction.forget(record);
        eraseEventRows(database, record);
        return { ok: true };
      });
      for (const listener of listeners) listener(code);
      await emptyLog();
      return result;
    },

    publishDue: () => publishDue(access, pace, clock()),

    recount: (code) =>
      // In a transaction, so that rows and counters are from the same moment.
      commit.run((transaction) => {
        const record = transaction.find(code);
        const result =
          record && record.erasedOn === null
            ? recountEvent(statements, numbering, transaction, record)
            : undefined;
        return () => result;
      }),

    async settle(namesKeptDays = defaultNamesKeptDays, signal) {
      for (const { code } of statements.codesToVoid.all())
        await voiding.finish(String(code), signal);
      await retention.settleEvents(signal);
      await retention.eraseOldNames(namesKeptDays);
      // Each time, since another process may have blocked the last attempt by reading.
      await emptyLog();
    },

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    checkWritable: () =>
      commit.run(() => {
        rewriteFirstPage(database);
        return () => undefined;
      }),

    foreignVersion: () => read(() => Number(statements.dataVersion.get()?.data_version)),

    commitCounts: () => commit.counts,

    async stop() {
      await commit.run(() => () => undefined);
      database.close();
    },
  };
}
