import { DatabaseSync } from "node:sqlite";
import { NewerDatabase } from "../database.ts";
import { inWords, migrations as ownMigrations } from "../schema.ts";
import { sqliteWords } from "./sqlite-dialect.ts";
import { appendTotalsFields, readTotalsFields } from "./totals-fields.ts";
import { vectorFields } from "../../publication/totals-codec.ts";

const busyTimeoutMs = 5000;

/** The log grows to this many pages before a commit moves it into the database. */
const defaultMaxLogPages = 4000;

/**
 * Opens or creates the database file, and migrates it to this version. A larger `maxLogPages` is for a process in which
 * another thread moves the log.
 */
export function openDatabase(path: string, maxLogPages = defaultMaxLogPages): DatabaseSync {
  const database = new DatabaseSync(path);
  // FULL syncs the log before a commit returns; NORMAL may lose acknowledged rows in a power cut. Contributions touch
  // pages at random: with a log of 16 MB each page is checkpointed once, with one of 4 MB many times. SQLite's own cache of
  // 2 MB would read most pages again for each of them.
  database.exec(`
    PRAGMA busy_timeout = ${busyTimeoutMs};
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA wal_autocheckpoint = ${maxLogPages};
    PRAGMA foreign_keys = ON;
    PRAGMA cache_size = -32000;
  `);
  try {
    migrate(database);
    // Without a new schema, a newer version may still have added a type of device.
    if (readTotalsFields(database).some((name) => !vectorFields.includes(name))) {
      throw new NewerDatabase();
    }
    appendTotalsFields(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Checkpoints the write-ahead log without waiting for readers, since that wait would block every writer. */
export function emptyWriteAheadLog(database: DatabaseSync): void {
  database.exec("PRAGMA busy_timeout = 0");
  try {
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
  }
}

const readVersion = (database: DatabaseSync): number =>
  Number(database.prepare("PRAGMA user_version").get()?.user_version);

/** Runs the migrations that a database lacks. Throws `NewerDatabase` if it has more. */
export function migrate(database: DatabaseSync, migrations = ownMigrations): void {
  if (readVersion(database) > migrations.length) throw new NewerDatabase();
  if (readVersion(database) === migrations.length) return;
  // Two processes may start at the same time: the second waits here and then finds the database migrated.
  database.exec("BEGIN IMMEDIATE");
  for (const [index, migration] of [...migrations.entries()].slice(readVersion(database))) {
    database.exec(inWords(migration, sqliteWords));
    database.exec(`PRAGMA user_version = ${index + 1}`);
  }
  database.exec("COMMIT");
}
