import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Primary result code of a database that another connection has locked. */
const busy = 5;

export const lockPath = (directory: string): string => join(directory, "serve.lock");

/**
 * Locks a folder of data or of backups for one server, or for a restore. Returns the function that unlocks it, or
 * undefined if another process has locked it. It is SQLite's file lock on an empty file, which the system releases however a process ends.
 */
export function lockData(directory: string): (() => void) | undefined {
  const lock = new DatabaseSync(lockPath(directory));
  try {
    lock.exec("PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Error && "errcode" in error && error.errcode === busy) return;
    throw error;
  }
}
