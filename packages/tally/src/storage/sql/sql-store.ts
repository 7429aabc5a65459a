import type { PublicState } from "@digital-cleanup/challenge";
import { publicState } from "../../publication/public-state.ts";
import { closeEvent, reopenEvent } from "../change-event.ts";
import { changeContribution } from "../change-contribution.ts";
import type { EventChange } from "../event-change.ts";
import type { EventRecord } from "../event-record.ts";
import type { BatchPace } from "../publishing/batch-pace.ts";
import { createClosing } from "../publishing/closing.ts";
import { publishDue } from "../publishing/publish-due.ts";
import type { StoreAccess } from "../store-access.ts";
import type { Store } from "../store.ts";
import type { Transaction } from "../transaction.ts";
import { createVoiding } from "../voiding/voiding.ts";
import type { ChangeListeners } from "./change-listeners.ts";
import { createCampaigns } from "./campaigns.ts";
import { createDesk } from "./desk.ts";
import { eraseEventRows } from "./erase-event.ts";
import { readCodes } from "./event-row.ts";
import { createOrganisers } from "./organisers.ts";
import { createPlaces } from "./places.ts";
import { createQuiz } from "./quiz.ts";
import { createRates } from "./rates.ts";
import { recountEvent } from "./recount.ts";
import { createRetention } from "./retention.ts";
import type { SqlDatabase } from "./sql-database.ts";
import type { Statements } from "./statements.ts";
import type { TotalsNumbering } from "./totals-numbering.ts";

/** Two years. */
const defaultNamesKeptDays = 730;

/** What SQLite and PostgreSQL do differently. */
export type SqlEngine = Pick<StoreAccess, "run" | "read"> &
  Pick<Store, "foreignVersion" | "commitCounts"> & {
    database: SqlDatabase;
    statements: Statements;
    numbering: TotalsNumbering;
    clock: () => number;
    pace: BatchPace;
    listeners: ChangeListeners;
    /** Events of which an earlier process had not erased all contributions. */
    codesToErase: readonly string[];
    /** Removes what the engine's log still contains of erased, withdrawn or replaced rows. */
    emptyLog: () => Promise<void>;
    /** Writes something that changes nothing. */
    writeUnchanged: () => void;
    close: () => void | Promise<void>;
  };

/** The store in the tables of a database, the same for each engine. */
export function createSqlStore(engine: SqlEngine): Store {
  const { database, statements, numbering, clock, pace, listeners, run, read } = engine;
  const closing = createClosing(engine);

  const changeEvent: StoreAccess["changeEvent"] = async (code, change) => {
    const result = await run<EventChange | "closing">((transaction) => {
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

  const access: StoreAccess = { run, read, changeEvent };
  const organisers = createOrganisers(database, access);
  const desk = createDesk(database, access);
  const places = createPlaces(database, access);
  const rates = createRates(database, access);
  const campaigns = createCampaigns(database, access);
  const quiz = createQuiz(database, access);
  const voiding = createVoiding(access);
  const retention = createRetention(engine, access, closing, (record) => {
    places.erase(record);
    rates.erase(record);
    quiz.erase(record);
    organisers.eraseLabels(record);
  });

  const stateOf = (transaction: Transaction, record: EventRecord): PublicState =>
    publicState(
      record.event,
      transaction.state(record),
      record.counters,
      transaction.readPublicSums(record),
      desk.readCollected(record),
      organisers.readDeclared(record),
      quiz.readQuiz(record),
    );

  async function readPublished(code: string): Promise<PublicState | undefined> {
    const found = await read((transaction) => {
      const record = transaction.find(code);
      if (!record) return;
      return transaction.isClosingDue(record) ? "due" : stateOf(transaction, record);
    });
    if (found !== "due") return found;
    await changeEvent(code, () => ({ ok: true }));
    return read((transaction) => {
      const record = transaction.find(code);
      return record && stateOf(transaction, record);
    });
  }

  return {
    organisers: organisers.store,
    desk: desk.store,
    places: places.store,
    rates: rates.store,
    campaigns: campaigns.store,
    quiz: quiz.store,

    createEvent: (event, { organiserHash, placePrivateKey, campaign } = {}) =>
      run((transaction) => {
        const { changes } = statements.insertEvent.run(event.code, JSON.stringify(event));
        if (changes === 0) return () => "codeTaken";
        const record = transaction.find(event.code)!;
        if (organiserHash) {
          organisers.insertOrganiser(record.id, transaction.today(record), organiserHash);
        }
        if (placePrivateKey) places.insertKey(record, placePrivateKey);
        if (campaign) campaigns.insertEvent(record, campaign);
        transaction.touch(record);
        return () => "created";
      }),

    readEvent: async (code) => read((transaction) => transaction.find(code)?.event),

    listCodes: async () => read(() => readCodes(statements)),

    readPublished,

    change: (code, key, change) =>
      run((transaction) => changeContribution(transaction, code, key, change), {
        codes: [code],
        key,
      }),

    async close(code) {
      const result = await changeEvent(code, closeEvent);
      if (result.ok) await closing.finish(code);
      return result;
    },

    reopen: (code, endsOn) =>
      changeEvent(code, (transaction, record) =>
        organisers.wasCountedByHand(record)
          ? { ok: false, reason: "countedByHand" }
          : reopenEvent(transaction, record, endsOn),
      ),

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
      listeners.notify([code]);
      await engine.emptyLog();
      return result;
    },

    publishDue: () => publishDue(access, pace, clock()),

    recount: (code) =>
      // In a transaction, so that rows and counters are from the same moment.
      run((transaction) => {
        const record = transaction.find(code);
        const result =
          record && record.erasedOn === null
            ? recountEvent(statements, numbering, transaction, record)
            : undefined;
        return () => result;
      }),

    async settle(namesKeptDays = defaultNamesKeptDays, signal) {
      const codesToVoid = await read(() => statements.codesToVoid.all());
      for (const { code } of codesToVoid) await voiding.finish(String(code), signal);
      await retention.settleEvents(signal);
      await quiz.eraseCountedAnswers();
      await retention.eraseOldNames(namesKeptDays);
      // Each time, since another process may have blocked the last attempt by reading.
      await engine.emptyLog();
    },

    onChange: listeners.add,

    checkWritable: () =>
      run(() => {
        engine.writeUnchanged();
        return () => undefined;
      }),

    foreignVersion: engine.foreignVersion,
    commitCounts: engine.commitCounts,

    async stop() {
      // It comes after all others. If the database does not respond, they have failed already.
      await run(() => () => undefined).catch(() => undefined);
      await engine.close();
    },
  };
}
