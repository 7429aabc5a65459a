import { DatabaseSync } from "node:sqlite";
import { events } from "./migrations/001-events.ts";
import { raisedCeilings } from "./migrations/002-raised-ceilings.ts";
import { organisers } from "./migrations/003-organisers.ts";
import { places } from "./migrations/004-places.ts";
import { deskSums } from "./migrations/005-desk-sums.ts";
import { totalsFields } from "./migrations/006-totals-fields.ts";
import { appendTotalsFields, readTotalsFields } from "./totals-fields.ts";
import { vectorFields } from "../../publication/totals-codec.ts";

const migrations: readonly string[] = [
  events,
  raisedCeilings,
  organisers,
  places,
  deskSums,
  totalsFields,
];

const busyTimeoutMs = 5000;

/** Thrown where a newer version, whose tables this one cannot know, wrote the file. */
export class NewerDatabase extends Error {
  override name = "NewerDatabase";
}

const newerDatabase = () =>
  new NewerDatabase("this database was written by a newer version of the tally");

/** Opens or creates the database file, and brings it up to this version. */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  // FULL syncs the log before a commit answers; NORMAL may lose acknowledged rows when the power goes. Contributions
  // touch pages at random: a log of 16 MB moves each into the database once, where one of 4 MB does it many times.
  database.exec(`
    PRAGMA busy_timeout = ${busyTimeoutMs};
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA foreign_keys = ON;
  `);
  try {
    migrate(database);
    // Without a new schema, a newer version may still have added a type of device.
    if (readTotalsFields(database).some((name) => !vectorFields.includes(name))) {
      throw newerDatabase();
    }
    appendTotalsFields(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Moves the write-ahead log into the database, as far as nobody reads there: to wait for them would stop everybody. */
export function emptyWriteAheadLog(database: DatabaseSync): void {
  database.exec("PRAGMA busy_timeout = 0");
  try {
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
  }
}

function migrate(database: DatabaseSync): void {
  const readVersion = () => Number(database.prepare("PRAGMA user_version").get()?.user_version);
  if (readVersion() > migrations.length) {
    throw newerDatabase();
  }
  if (readVersion() === migrations.length) return;
  // Two processes may start at once: the second waits here and then finds the work done.
  database.exec("BEGIN IMMEDIATE");
  for (const [index, sql] of [...migrations.entries()].slice(readVersion())) {
    database.exec(sql);
    database.exec(`PRAGMA user_version = ${index + 1}`);
  }
  database.exec("COMMIT");
}
