import type { Query } from "../database.ts";

/**
 * Removes from the files of PostgreSQL what the order of rows told before they were rewritten: the rows as they were stay in
 * the tables until a VACUUM, and the write-ahead log goes on in a new file, of which a checkpoint removes the ones before.
 * `mayEmptyLog`: whether the user of the database may have it do that.
 */
export function createLogEmptying(query: Query, mayEmptyLog: boolean) {
  // An earlier process may have stopped in between.
  let isLogFull = mayEmptyLog;
  return async (isRewritten: boolean): Promise<void> => {
    if (isRewritten) {
      isLogFull = mayEmptyLog;
      await query("VACUUM contribution, ticket");
    }
    if (!isLogFull) return;
    await query("SELECT pg_switch_wal()");
    await query("CHECKPOINT");
    isLogFull = false;
  };
}
