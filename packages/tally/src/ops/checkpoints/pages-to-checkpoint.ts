import type { DatabaseSync } from "node:sqlite";

/** The pages of the write-ahead log that are not yet in the database. */
export function pagesToCheckpoint(database: DatabaseSync): number {
  const { log, checkpointed } = database.prepare("PRAGMA wal_checkpoint(NOOP)").get()!;
  return Number(log) - Number(checkpointed);
}
