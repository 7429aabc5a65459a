/** A statement of a prepared SQL text. Parameters are `?`, or `?1` and so on if one is used twice. */
export type SqlStatement = {
  get(...values: SqlValue[]): Record<string, SqlValue> | undefined;
  all(...values: SqlValue[]): Record<string, SqlValue>[];
  run(...values: SqlValue[]): { readonly changes: number | bigint };
};

export type SqlValue = string | number | bigint | Uint8Array | null;

/**
 * What the tables need of a database, inside a transaction of `StoreAccess`. It is synchronous, as `node:sqlite` is; the
 * texts are SQL that SQLite and PostgreSQL both understand.
 */
export type SqlDatabase = { prepare(sql: string): SqlStatement };
