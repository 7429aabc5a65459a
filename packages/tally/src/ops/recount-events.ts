import type { DatabaseSync } from "node:sqlite";
import type { EventRecord } from "../storage/events.ts";
import { recountEvents as recountAll } from "../storage/recount.ts";
import { createSqliteDatabase } from "../storage/sqlite/sqlite-database.ts";
import type { EventRecount } from "../storage/recount.ts";

/**
 * Recounts the events of a SQLite database. `database` is a connection of its own, so that writers on other connections do
 * not wait, and this process does other work between the steps.
 */
export const recountEvents = (
  database: DatabaseSync,
  isWanted?: (record: EventRecord) => boolean,
): AsyncGenerator<EventRecount> => recountAll(createSqliteDatabase(database), isWanted);
