import { chmodSync, closeSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { prepareChecksum } from "./checksum.ts";
import { syncToDisk } from "./sync-to-disk.ts";

/** The first damage that SQLite finds in a database, if any. */
export function findDamage(database: DatabaseSync): string | undefined {
  const [result] = Object.values(database.prepare("PRAGMA quick_check(1)").get() ?? {});
  return result === "ok" ? undefined : String(result);
}

/** Moves the write-ahead log into its database, which is then a single file that can be moved. */
export function mergeWriteAheadLog(path: string): void {
  const database = new DatabaseSync(path);
  try {
    database.exec("PRAGMA journal_mode = DELETE");
  } finally {
    database.close();
  }
}

/** Copies a snapshot of a database, also while it is written to, into a file that only its owner can read. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  closeSync(openSync(to, "w", 0o600));
  chmodSync(to, 0o600);
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    // The first read starts the snapshot; without it, each write of the server would restart the copy.
    source.exec("BEGIN");
    source.prepare("SELECT * FROM sqlite_schema").get();
    await backup(source, to);
  } finally {
    source.close();
  }
  mergeWriteAheadLog(to);
}

/**
 * Writes a verified copy of the database, renamed to `file` once it is complete, and its checksum. Returns its size.
 * `change` may change the copy before it is verified.
 */
export async function backUp(
  databasePath: string,
  file: string,
  change?: (copy: string) => void,
): Promise<{ bytes: number }> {
  const partial = `${file}.partial`;
  try {
    await copyDatabase(databasePath, partial);
    change?.(partial);
    const copy = new DatabaseSync(partial, { readOnly: true });
    const damage = findDamage(copy);
    copy.close();
    if (damage) throw new Error(`the copy is damaged: ${damage}`);
    syncToDisk(partial);
    const writeChecksum = await prepareChecksum(partial, file);
    renameSync(partial, file);
    writeChecksum();
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  syncToDisk(dirname(file));
  return { bytes: statSync(file).size };
}
