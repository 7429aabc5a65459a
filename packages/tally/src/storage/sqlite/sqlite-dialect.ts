import { setImmediate } from "node:timers/promises";
import type { Dialect, Query, Value } from "../database.ts";
import type { SchemaWords } from "../schema.ts";

export const sqliteWords: SchemaWords = {
  $id: "INTEGER PRIMARY KEY",
  $bigint: "INTEGER",
  $bytes: "BLOB",
  $table: "STRICT",
  $keyed: "STRICT, WITHOUT ROWID",
};

/** Rows written before requests that need no database are answered. */
const rowsPerTurn = 1000;

/** Transactions follow one another, hence no locks; and a statement is run for each row. */
export const sqliteDialect: Dialect = {
  lock: { accept: "", publish: "", change: "" },
  useIndex: (index) => ` INDEXED BY ${index}`,
  givenRows(name, columns) {
    const values = Object.keys(columns).map((column, index) => `?${index + 1} AS ${column}`);
    return `(SELECT ${values.join(", ")}) AS ${name}`;
  },
  async writeRows<Result>(query: Query, sql: string, rows: readonly (readonly Value[])[]) {
    const results: Result[] = [];
    for (const [index, values] of rows.entries()) {
      results.push(...(await query<Result>(sql, values)));
      if (index % rowsPerTurn === rowsPerTurn - 1) await setImmediate();
    }
    return results;
  },
};
