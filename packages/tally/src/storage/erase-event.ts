import type { Query } from "./database.ts";

/** The tables that may have thousands of rows of one event, each with the column that identifies a row. */
const longTables = {
  contribution: "key",
  batch: "n",
  desk_entry: "id",
  ticket: "hash",
  quiz_answer: "key",
};
type LongTable = keyof typeof longTables;
/** Tables whose rows belong to an event, whatever they contain. */
const tables = [
  ...Object.keys(longTables),
  "capability",
  "ceiling_change",
  "declared",
  "place_key",
  "contribution_rate",
  "campaign_event",
  "quiz_question",
];

/** Counts an erasure, after which backups that contain what was erased are removed. */
export async function countErasure(query: Query): Promise<void> {
  await query("UPDATE erasure SET count = count + 1");
}

/** Deletes at most `maxRows` rows of an event. Returns whether there may be more. */
export async function eraseSomeRows(
  query: Query,
  table: LongTable,
  eventId: number,
  maxRows: number,
): Promise<boolean> {
  const column = longTables[table];
  const erased = await query(
    `DELETE FROM ${table} WHERE event = ?1
     AND ${column} IN (SELECT ${column} FROM ${table} WHERE event = ?1 LIMIT ?2) RETURNING event`,
    [eventId, maxRows],
  );
  return erased.length === maxRows;
}

export const longTableNames = Object.keys(longTables) as LongTable[];

/** Deletes every row of an event, and the event. */
export async function eraseEventRows(query: Query, eventId: number): Promise<void> {
  for (const table of tables) await query(`DELETE FROM ${table} WHERE event = ?1`, [eventId]);
  await query("DELETE FROM event WHERE id = ?1", [eventId]);
  await countErasure(query);
}

/** Deletes what is stored of an event beside its contributions, for as long as these are. */
export async function eraseDetails(query: Query, eventId: number): Promise<void> {
  for (const table of ["place_key", "ticket", "contribution_rate", "quiz_answer"]) {
    await query(`DELETE FROM ${table} WHERE event = ?1`, [eventId]);
  }
  await query("UPDATE quiz_question SET standing = 'hidden' WHERE event = ?1", [eventId]);
  // A label is often a person's name.
  await query("UPDATE capability SET label = NULL WHERE event = ?1", [eventId]);
}
