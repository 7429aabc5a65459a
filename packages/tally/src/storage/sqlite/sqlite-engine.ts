import type { DatabaseSync } from "node:sqlite";
import type { Engine } from "../group-commit.ts";
import type { BatchPace } from "../publishing/batch-pace.ts";
import type { EngineRows } from "../engine-rows.ts";
import { createTransaction, type Transaction } from "../transaction.ts";
import { StorageUnavailable } from "../store.ts";

/** Primary result codes caused by the machine: busy, locked, no memory, read-only, I/O, corrupt, full, cannot open. */
const engineFailures = new Set([5, 6, 7, 8, 10, 11, 13, 14]);

/** Transactions of one SQLite connection. `onCommit` receives the codes of the events that changed. */
export const createSqliteEngine = (
  database: DatabaseSync,
  rows: EngineRows,
  clock: () => number,
  pace: BatchPace,
  onCommit: (codes: string[]) => void,
): Engine<Transaction> => ({
  begin() {
    database.exec("BEGIN IMMEDIATE");
    return createTransaction(rows, clock(), pace);
  },
  commit(transaction, beforeCommit) {
    transaction.finish();
    beforeCommit();
    database.exec("COMMIT");
    // In a microtask, so that an error in a listener cannot look like a failed commit.
    queueMicrotask(() => onCommit([...transaction.touched].map(({ event }) => event.code)));
  },
  rollback() {
    // SQLite itself rolls back on some errors, and BEGIN itself may have failed.
    if (database.isOpen && database.isTransaction) database.exec("ROLLBACK");
  },
  asUnavailable(error) {
    if (!(error instanceof Error) || !("errcode" in error)) return;
    const primaryCode = Number(error.errcode) & 0xff;
    if (!engineFailures.has(primaryCode)) return;
    return new StorageUnavailable("the storage does not respond", { cause: error });
  },
});
