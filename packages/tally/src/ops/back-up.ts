import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";

/** Waits until a file, or the names in a folder, are on the disk. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The first thing SQLite finds wrong with a database, or undefined. */
export function findDamage(database: DatabaseSync): string | undefined {
  const [result] = Object.values(database.prepare("PRAGMA quick_check(1)").get() ?? {});
  return result === "ok" ? undefined : String(result);
}

/** Puts a write-ahead log into its database, which is then one file that can be moved. */
export function foldIntoOneFile(path: string): void {
  const database = new DatabaseSync(path);
  try {
    database.exec("PRAGMA journal_mode = DELETE");
  } finally {
    database.close();
  }
}

/** Copies a database as it is at one moment, whoever writes to it meanwhile, into a file only its owner reads. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  closeSync(openSync(to, "w", 0o600));
  chmodSync(to, 0o600);
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    // What is read first fixes the moment; without it, each write of the server would start the copy again.
    source.exec("BEGIN");
    source.prepare("SELECT * FROM sqlite_schema").get();
    await backup(source, to);
  } finally {
    source.close();
  }
  foldIntoOneFile(to);
}

/** Writes a checked copy of the database, which appears under its name only once it is whole. Gives its size. */
export async function backUp(databasePath: string, file: string): Promise<{ bytes: number }> {
  const partial = `${file}.partial`;
  try {
    await copyDatabase(databasePath, partial);
    const copy = new DatabaseSync(partial, { readOnly: true });
    const damage = findDamage(copy);
    copy.close();
    if (damage) throw new Error(`the copy is damaged: ${damage}`);
    syncToDisk(partial);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  syncToDisk(dirname(file));
  return { bytes: statSync(file).size };
}
