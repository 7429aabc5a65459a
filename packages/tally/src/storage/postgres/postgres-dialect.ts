import type { Dialect, Query, Value } from "../database.ts";
import type { SchemaWords } from "../schema.ts";

/** Names the advisory locks of a tally among those of other programs: "tly". */
export const lockClass = 0x74_6c_79;

export const postgresWords: SchemaWords = {
  $id: "INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
  $bigint: "BIGINT",
  $bytes: "BYTEA",
  $table: "",
  $keyed: "",
};

/** One statement takes any number of rows, as a list for each column. */
export const postgresDialect: Dialect = {
  lock: {
    accept: " FOR KEY SHARE",
    publish: " FOR NO KEY UPDATE",
    change: " FOR UPDATE",
  },
  useIndex: () => "",
  givenRows(name, columns) {
    const lists = Object.values(columns).map((type, index) => `CAST(?${index + 1} AS ${type}[])`);
    return `unnest(${lists.join(", ")}) AS ${name} (${Object.keys(columns).join(", ")})`;
  },
  writeRows<Result>(query: Query, sql: string, rows: readonly (readonly Value[])[]) {
    const lists = rows[0]?.map((_, column) => rows.map((row) => row[column]!)) ?? [];
    return rows.length === 0
      ? Promise.resolve([])
      : query<Result>(sql, lists as unknown as Value[]);
  },
};
