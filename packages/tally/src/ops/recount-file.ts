import { openDatabase } from "../storage/sqlite/open-database.ts";
import type { RecountAll } from "../storage/recount.ts";
import { recountEvents } from "./recount-events.ts";

/** Recounts the events of a SQLite database on a connection of its own. */
export const recountFile = (databasePath: string): RecountAll =>
  async function* recountAll(isWanted) {
    const database = openDatabase(databasePath);
    try {
      yield* recountEvents(database, isWanted);
    } finally {
      database.close();
    }
  };
