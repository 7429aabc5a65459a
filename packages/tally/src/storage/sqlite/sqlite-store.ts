import type { DatabaseSync } from "node:sqlite";
import { createGroupCommit } from "../group-commit.ts";
import { createBatchPace } from "../publishing/batch-pace.ts";
import { createChangeListeners } from "../sql/change-listeners.ts";
import { createSqlStore } from "../sql/sql-store.ts";
import { createTotalsNumbering } from "../sql/totals-numbering.ts";
import type { Store } from "../store.ts";
import { createTransaction, type Transaction } from "../transaction.ts";
import { emptyWriteAheadLog, rewriteFirstPage } from "./open-database.ts";
import { createRewriting } from "./rewrite-rows.ts";
import { createSqliteEngine } from "./sqlite-engine.ts";
import { createSqliteRows } from "./sqlite-rows.ts";
import { prepareStatements } from "./sqlite-statements.ts";
import { readTotalsFields } from "./totals-fields.ts";

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
  const rows = createSqliteRows(statements, numbering);
  const pace = createBatchPace();
  const listeners = createChangeListeners();
  // Batches that had to wait when the last process stopped.
  for (const { code } of statements.codesThatMayPublish.all()) pace.postpone(String(code));
  const engine = createSqliteEngine(database, rows, clock, pace, listeners.notify);
  const commit = createGroupCommit(engine);

  /** Reads the file each time, since another process may have written to it. */
  const read = <Result>(reading: (transaction: Transaction) => Result): Result => {
    try {
      return reading(createTransaction(rows, clock(), pace));
    } catch (error) {
      throw engine.asUnavailable(error) ?? error;
    }
  };

  const { run } = commit;
  const rewriteRows = createRewriting({ run, read, database, onChange: listeners.add });

  return createSqlStore({
    database,
    statements,
    numbering,
    clock,
    pace,
    listeners,
    run,
    read,
    codesToErase: statements.codesToErase.all().map(({ code }) => String(code)),
    async emptyLog() {
      await rewriteRows();
      await shortenLog();
      emptyWriteAheadLog(database);
    },
    writeUnchanged: () => rewriteFirstPage(database),
    foreignVersion: () => read(() => Number(statements.dataVersion.get()?.data_version)),
    commitCounts: () => commit.counts,
    async close() {
      // A disk that takes no writes does not keep the server from stopping.
      await rewriteRows().catch(() => undefined);
      database.close();
    },
  });
}
