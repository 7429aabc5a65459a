import { DatabaseSync } from "node:sqlite";
import { events } from "./migrations/001-events.ts";
import { raisedCeilings } from "./migrations/002-raised-ceilings.ts";
import { organisers } from "./migrations/003-organisers.ts";

const migrations: readonly string[] = [events, raisedCeilings, organisers];

/**
 * Opens or creates the database file. Throws where the file was written by a newer version, whose tables
 * this one cannot know.
 */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  // FULL syncs the log before a commit answers; NORMAL may lose acknowledged rows when the power goes.
  database.exec(`
    PRAGMA busy_timeout = 5000;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;
  `);
  migrate(database);
  return database;
}

function migrate(database: DatabaseSync): void {
  const readVersion = () => Number(database.prepare("PRAGMA user_version").get()?.user_version);
  if (readVersion() > migrations.length) {
    database.close();
    throw new Error("this database was written by a newer version of the tally");
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
