import type { SqlDatabase } from "./sql-database.ts";
import type { EventRecord } from "../event-record.ts";

/** The other tables that may have thousands of rows of one event, each with the column that identifies a row. */
const longTables = { batch: "n", desk_entry: "id", ticket: "hash", quiz_answer: "key" };
/** Tables whose rows belong to an event, whatever they contain. */
const tables = [
  ...Object.keys(longTables),
  "contribution",
  "public_sums",
  "capability",
  "ceiling_change",
  "declared",
  "place_key",
  "contribution_rate",
  "campaign_event",
  "quiz_question",
];

/** Counts an erasure, after which backups that contain what was erased are removed. */
export const countErasure = (database: SqlDatabase): void =>
  void database.prepare("UPDATE erasure SET count = count + 1").run();

/** Deletes at most `maxRows` rows of the long tables of an event. Returns whether there may be more. */
export function eraseSomeRows(
  database: SqlDatabase,
  { id }: EventRecord,
  maxRows: number,
): boolean {
  let left = maxRows;
  for (const [table, column] of Object.entries(longTables)) {
    const erase = database.prepare(
      `DELETE FROM ${table} WHERE event = ?1
       AND ${column} IN (SELECT ${column} FROM ${table} WHERE event = ?1 LIMIT ?2)`,
    );
    left -= Number(erase.run(id, left).changes);
    if (left === 0) return true;
  }
  return false;
}

/** Deletes every row of an event, and the event. */
export function eraseEventRows(database: SqlDatabase, { id }: EventRecord): void {
  for (const table of tables) database.prepare(`DELETE FROM ${table} WHERE event = ?`).run(id);
  database.prepare("DELETE FROM event WHERE id = ?").run(id);
  countErasure(database);
}
