import type { TotalsNumbering } from "./totals-numbering.ts";

/** The database could not be read or written. Nothing of the operation was stored. */
export class StorageUnavailable extends Error {
  override name = "StorageUnavailable";
}

/** The database was written by a newer version of the tally, whose tables this one does not know. */
export class NewerDatabase extends Error {
  override name = "NewerDatabase";
  override message = "this database was written by a newer version of the tally";
}

export type Value = string | number | bigint | Uint8Array | null;
export type Row = Record<string, Value>;

/**
 * Runs one SQL statement, with values for `?1`, `?2` and so on. Resolves to its rows: those of a SELECT or a RETURNING. It
 * is SQL that SQLite and PostgreSQL both understand.
 */
export type Query = <Result = Row>(sql: string, values?: readonly Value[]) => Promise<Result[]>;

export type ColumnType = "INTEGER" | "BIGINT" | "TEXT" | "BYTEA";
/** The names and types of columns. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** What SQLite and PostgreSQL write differently. */
export type Dialect = {
  /**
   * What a SELECT of events ends with. Contributions are accepted by several processes at once, also while the event is
   * published; whoever changes the event itself waits for all of them.
   */
  lock: Readonly<Record<"accept" | "publish" | "change", string>>;
  /** Behind the name of a table: has SQLite use a partial index, which its planner does not choose. */
  useIndex: (index: string) => string;
  /** A table of given rows, for FROM: see `writeRows`. */
  givenRows: (name: string, columns: Columns) => string;
  /** Runs a statement for rows of values, of which each has the columns that its text names with `givenRows`. */
  writeRows: <Result = Row>(
    query: Query,
    sql: string,
    rows: readonly (readonly Value[])[],
  ) => Promise<Result[]>;
};

/** What SQL runs on: a transaction, or the database outside of one. */
export type Connection = { query: Query; dialect: Dialect; numbering: TotalsNumbering };

/** Outside of a transaction, each `query` reads what is committed. */
export type Database = Connection & {
  /** Reads with several statements from one snapshot. */
  snapshot: <Result>(work: (db: Connection) => Promise<Result>) => Promise<Result>;
  /**
   * Commits all that `work` writes, or nothing. It resolves once that is on the disk. `work` awaits nothing but its own
   * queries, since other transactions wait for it.
   */
  transaction: <Result>(work: (db: Connection) => Promise<Result>) => Promise<Result>;
};

export const writeRows = <Result = Row>(
  { query, dialect }: Connection,
  sql: string,
  rows: readonly (readonly Value[])[],
): Promise<Result[]> => dialect.writeRows<Result>(query, sql, rows);
