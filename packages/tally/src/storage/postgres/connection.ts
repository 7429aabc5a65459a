import {
  type ClientBase,
  type ClientConfig,
  type CustomTypesConfig,
  DatabaseError,
  type PoolConfig,
  types,
} from "pg";
import { type Query, StorageUnavailable } from "../database.ts";

/** `bigint`, and `numeric`, which is the type of a sum of them. */
const integerTypes = new Set([20, 1700]);

function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("a stored number is beyond 2^53");
  return value;
}

const integersAsNumbers: CustomTypesConfig = {
  getTypeParser: (type, format) =>
    integerTypes.has(type) ? readInteger : types.getTypeParser(type, format),
};

/** A process that hangs inside a transaction loses its locks after this time. */
const idleInTransactionMs = 10_000;
const connectTimeoutMs = 5000;
/** The process that holds a lock for longer waits for a standby, or hangs. */
const lockTimeoutMs = 60_000;

/** `on` waits for the log on the disk, and on a synchronous standby if there is one, whatever the server's default. */
const settings = [
  "synchronous_commit=on",
  `idle_in_transaction_session_timeout=${idleInTransactionMs}`,
  `lock_timeout=${lockTimeoutMs}`,
];

/**
 * Rows that a statement names are found by their keys: without statistics of a table that has just grown, the planner would
 * read all of it.
 */
const writeSettings = [
  "enable_seqscan=off",
  "enable_hashjoin=off",
  "enable_mergejoin=off",
  // It would compile what seems to cost much, since a scan is all there is.
  "jit=off",
];

/** How every connection of a tally is opened. */
export const connectionConfig = (
  url: string,
  moreSettings: readonly string[] = [],
): PoolConfig & ClientConfig => ({
  connectionString: url,
  application_name: "tally",
  options: [...settings, ...moreSettings].map((setting) => `-c ${setting}`).join(" "),
  connectionTimeoutMillis: connectTimeoutMs,
  keepAlive: true,
  pipeline: true,
  types: integersAsNumbers,
});

/** How a connection is opened on which a process writes. */
export const writeConfig = (url: string): ClientConfig => connectionConfig(url, writeSettings);

/**
 * The classes of errors caused by the database, not by the statement: connection, resources, the operator's
 * intervention, system, a server that takes no writes, or does not yet (55000), a transaction that was ended, and a lock that
 * stays taken.
 */
const unavailableCodes = /^(?:08|53|57|58|XX|25006|25P03|55000|55P03)/;
const conflictCodes = new Set(["40001", "40P01"]);

const sqlState = (error: unknown): string | undefined =>
  error instanceof DatabaseError ? error.code : undefined;

/** Two transactions waited for each other, and one of them was ended: it may be tried again. */
export const isConflict = (error: unknown): boolean => conflictCodes.has(sqlState(error) ?? "");

/** An error of the driver as the store reports it. */
function storageError(error: unknown): unknown {
  const code = sqlState(error);
  if (code !== undefined && !unavailableCodes.test(code)) return error;
  return new StorageUnavailable("the storage does not respond", { cause: error });
}

export async function orUnavailable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw storageError(error);
  }
}

type Statement = { name: string; text: string };
/** Statements are prepared once on each connection, by their names. */
const statements = new Map<string, Statement>();

function statementOf(sql: string): Statement {
  const known = statements.get(sql);
  if (known) return known;
  const text = sql.replace(/\?(\d+)/g, "$$$1");
  const statement = { name: `tally${statements.size}`, text };
  statements.set(sql, statement);
  return statement;
}

/** Runs statements on a connection, or on any of a pool. A text without values may contain several. */
export const queryOn =
  (client: Pick<ClientBase, "query">): Query =>
  async <Result>(sql: string, values: Parameters<Query>[1] = []) => {
    const config =
      values.length === 0 ? { text: sql } : { ...statementOf(sql), values: [...values] };
    const { rows } = await orUnavailable(client.query(config));
    return rows as Result[];
  };
