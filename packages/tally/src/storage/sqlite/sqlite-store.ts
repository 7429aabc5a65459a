import type { DatabaseSync } from "node:sqlite";
import { addDays } from "../../publication/event-day.ts";
import { publicState } from "../../publication/public-state.ts";
import { closeEvent, eraseIfDue, eraseNames, reopenEvent, retentionDays } from "../change-event.ts";
import { changeContribution } from "../change-contribution.ts";
import { recordFromRow } from "./event-row.ts";
import { createBatchPace } from "../batch-pace.ts";
import { voidBatch } from "../void-batch.ts";
import { countErasure, eraseEventRows } from "./erase-event.ts";
import { createSqliteRows } from "./sqlite-rows.ts";
import { createGroupCommit } from "../group-commit.ts";
import { emptyWriteAheadLog, rewriteFirstPage } from "./open-database.ts";
import { recountEvent } from "./recount.ts";
import { createSqliteDesk } from "./sqlite-desk.ts";
import { createSqliteEngine } from "./sqlite-engine.ts";
import { createSqlitePlaces } from "./sqlite-places.ts";
import { createSqliteOrganisers } from "./sqlite-organisers.ts";
import { type EventRow, prepareStatements } from "./sqlite-statements.ts";
import { readTotalsFields } from "./totals-fields.ts";
import { createTotalsNumbering } from "./totals-numbering.ts";
import { createTransaction, type Transaction } from "../transaction.ts";
import type { StoreAccess } from "../store-access.ts";
import type { Store } from "../store.ts";

/** Two years. */
const defaultNamesKeptDays = 730;

/** The store in a SQLite database (see `openDatabase`). `clock` gives milliseconds since 1970. */
export function createSqliteStore(database: DatabaseSync, clock: () => number): Store {
  const statements = prepareStatements(database);
  const numbering = createTotalsNumbering(readTotalsFields(database));
  const listeners = new Set<(code: string) => void>();
  const rows = createSqliteRows(statements, numbering);
  const pace = createBatchPace();
  // Batches that had to wait when the last process stopped.
  for (const { code } of statements.codesWithPending.all()) pace.postpone(String(code));
  const engine = createSqliteEngine(database, rows, clock, pace, (codes) => {
    for (const code of codes) for (const listener of listeners) listener(code);
  });
  const commit = createGroupCommit(engine);

  const changeEvent: StoreAccess["changeEvent"] = (code, change) =>
    commit.run((transaction) => {
      const record = transaction.find(code);
      if (!record) return () => ({ ok: false, reason: "unknown" });
      transaction.settle(record);
      const result = change(transaction, record);
      return () => result;
    });

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

  const codesWithOldNames = (namesKeptDays: number): string[] => {
    const today = new Date(clock()).toISOString().slice(0, 10);
    const lastErasedOn = addDays(today, retentionDays - namesKeptDays);
    return statements.codesWithNames.all(lastErasedOn).map(({ code }) => String(code));
  };

  return {
    organisers: organisers.store,
    desk: desk.store,
    places: places.store,

    createEvent: (event, { organiserHash, placePrivateKey } = {}) =>
      commit.run((transaction) => {
        const { changes } = statements.insertEvent.run(event.code, JSON.stringify(event));
        if (changes === 0) return () => "codeTaken";
        const record = transaction.find(event.code)!;
        if (organiserHash) {
          organisers.insertOrganiser(record.id, transaction.today(record), organiserHash);
        }
        if (placePrivateKey) places.insertKey(record, placePrivateKey);
        return () => "created";
      }),

    readEvent: async (code) => read((transaction) => transaction.find(code)?.event),

    listEvents: async () =>
      read(() => (statements.events.all() as EventRow[]).map((row) => recordFromRow(row).event)),

    async readPublished(code) {
      const isDue = read((transaction) => {
        const record = transaction.find(code);
        return record && !record.isSettled && transaction.state(record) === "closed";
      });
      if (isDue) await changeEvent(code, () => ({ ok: true }));
      return read((transaction) => {
        const record = transaction.find(code);
        if (!record) return;
        return publicState(
          record.event,
          transaction.state(record),
          record.counters,
          transaction.readPublicSums(record),
          desk.readCollected(record),
          organisers.readDeclared(record),
        );
      });
    },

    change: (code, key, change) =>
      commit.run((transaction) => changeContribution(transaction, code, key, change)),

    close: (code) => changeEvent(code, closeEvent),

    reopen: (code, endsOn) =>
      changeEvent(code, (transaction, record) => reopenEvent(transaction, record, endsOn)),

    batches: async (code) =>
      read((transaction) => {
        const record = transaction.find(code);
        return record ? transaction.batches(record) : [];
      }),

    voidBatch: (code, batch, reason) =>
      changeEvent(code, (transaction, record) => voidBatch(transaction, record, batch, reason)),

    async eraseEvent(code) {
      const result = await changeEvent(code, (transaction, record) => {
        transaction.forget(record);
        eraseEventRows(database, record);
        return { ok: true };
      });
      emptyWriteAheadLog(database);
      return result;
    },

    async publishDue() {
      const codes = pace.dueCodes(clock());
      if (codes.length === 0) return;
      await commit.run((transaction) => {
        for (const code of codes) {
          const record = transaction.find(code);
          if (record && transaction.state(record) === "open") transaction.publishIfDue(record);
          else pace.forget(code);
        }
        return () => undefined;
      });
    },

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

    async settle(namesKeptDays = defaultNamesKeptDays) {
      const codes = statements.codesNotErased.all().map(({ code }) => String(code));
      await commit.run((transaction) => {
        for (const code of codes) {
          const record = transaction.find(code)!;
          transaction.settle(record);
          if (!eraseIfDue(transaction, record)) continue;
          places.erase(record);
          organisers.eraseLabels(record);
          countErasure(database);
        }
        for (const code of codesWithOldNames(namesKeptDays)) {
          const record = transaction.find(code)!;
          eraseNames(transaction, record);
          statements.saveNamesErased.run(transaction.today(record), record.id);
        }
        return () => undefined;
      });
      // The write-ahead log still contains the old pages of rows that were erased, withdrawn or replaced. It is emptied
      // each time, since another process may have blocked the last attempt by reading.
      emptyWriteAheadLog(database);
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

    commitCounts: () => commit.counts,

    async stop() {
      await commit.run(() => () => undefined);
      database.close();
    },
  };
}
