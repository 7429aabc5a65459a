import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Primary result code of a database that another connection holds. */
const busy = 5;

/**
 * Takes a data folder for one server, or for a restore. Gives the way to let go of it, or undefined where another
 * process has it. The lock is SQLite's own, on a file that stays empty: the system lifts it however a process ends.
 */
export function lockData(directory: string): (() => void) | undefined {
  const lock = new DatabaseSync(join(directory, "serve.lock"));
  try {
    lock.exec("PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Error && "errcode" in error && error.errcode === busy) return;
    throw error;
  }
}
