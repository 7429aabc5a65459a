import type { DatabaseSync, StatementSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { type Connection, type Database, type Query, StorageUnavailable } from "../database.ts";
import { createTotalsNumbering } from "../totals-numbering.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { readTotalsFields } from "./totals-fields.ts";

/** Primary result codes caused by the machine: busy, locked, no memory, read-only, I/O, corrupt, full, cannot open. */
const engineFailures = new Set([5, 6, 7, 8, 10, 11, 13, 14]);

function storageError(error: unknown): unknown {
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
  if (!engineFailures.has(code)) return error;
  return new StorageUnavailable("the storage does not respond", { cause: error });
}

export type SqliteDatabase = Database & {
  /** Works with the connection itself, outside of transactions. */
  alone: (work: () => void) => Promise<void>;
  countCommits: () => number;
};

/**
 * A SQLite connection on which one piece of work follows another. The driver answers at once, so that a transaction, which
 * awaits only its own statements, ends before this process does anything else, unless it writes more than a thousand rows.
 */
export function createSqliteDatabase(connection: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, StatementSync>();
  let commits = 0;
  /** Ends once all work so far has ended. */
  let last: Promise<unknown> = Promise.resolve();

  const query: Query = async <Result>(sql: string, values: Parameters<Query>[1] = []) => {
    const statement = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, statement);
    return statement.all(...values) as Result[];
  };
  const numbering = createTotalsNumbering(readTotalsFields(connection));
  const inside: Connection = { query, dialect: sqliteDialect, numbering };

  /** `after` is done before the next work begins. */
  function enqueue<Result>(
    work: () => Promise<Result>,
    after: () => Promise<unknown> = async () => undefined,
  ): Promise<Result> {
    const done = last.then(work).catch((error: unknown) => {
      throw storageError(error);
    });
    last = done.then(after, after);
    return done;
  }

  async function between<Result>(begin: string, work: (db: Connection) => Promise<Result>) {
    connection.exec(begin);
    try {
      const result = await work(inside);
      connection.exec("COMMIT");
      return result;
    } catch (error) {
      // SQLite itself rolls back on some errors.
      if (connection.isOpen && connection.isTransaction) connection.exec("ROLLBACK");
      throw error;
    }
  }

  async function write<Result>(work: (db: Connection) => Promise<Result>): Promise<Result> {
    const result = await between("BEGIN IMMEDIATE", work);
    commits += 1;
    return result;
  }

  return {
    ...inside,
    query: (sql, values) => enqueue(() => query(sql, values)),
    snapshot: (work) => enqueue(() => between("BEGIN", work)),
    // What has arrived during the commit is read before the next transaction.
    transaction: (work) =>
      enqueue(
        () => write(work),
        () => setImmediate(),
      ),
    alone: (work) => enqueue(async () => work()),
    countCommits: () => commits,
  };
}
