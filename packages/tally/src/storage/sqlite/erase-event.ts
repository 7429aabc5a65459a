import type { DatabaseSync } from "node:sqlite";
import type { EventRecord } from "../event-record.ts";

/** Tables whose rows belong to an event, whatever they contain. */
const tables = [
  "contribution",
  "batch",
  "public_sums",
  "capability",
  "desk_entry",
  "ceiling_change",
  "declared",
  "place_key",
  "ticket",
  "contribution_rate",
];

/** Counts an erasure, after which backups that contain what was erased are removed. */
export const countErasure = (database: DatabaseSync): void =>
  database.exec("UPDATE erasure SET count = count + 1");

/** Deletes every row of an event, and the event. */
export function eraseEventRows(database: DatabaseSync, { id }: EventRecord): void {
  for (const table of tables) database.prepare(`DELETE FROM ${table} WHERE event = ?`).run(id);
  database.prepare("DELETE FROM event WHERE id = ?").run(id);
  countErasure(database);
}
