import { openDatabase, type UnreadableRow } from "../../../platform/database/database.ts";
import { readDaySum, readVisit } from "./read/read-rows.ts";

const readers = { visits: readVisit, daySums: readDaySum };

/**
 * Moves rows that cannot be read to a store of their own, where no new row replaces them and the person can save or erase them.
 * Reads first, because there is almost never one to move.
 */
export async function moveUnreadableRows(nowMs: number): Promise<void> {
  const database = await openDatabase();
  for (const store of ["visits", "daySums"] as const) {
    const rows: unknown[] = await database.getAll(store);
    if (rows.every(readers[store])) continue;
    const write = database.transaction([store, "unreadableRows"], "readwrite");
    let cursor = await write.objectStore(store).openCursor();
    for (; cursor; cursor = await cursor.continue()) {
      if (readers[store](cursor.value)) continue;
      await write.objectStore("unreadableRows").add({ store, row: cursor.value, movedMs: nowMs });
      await cursor.delete();
    }
    await write.done;
  }
}

export const readUnreadableRows = async (): Promise<UnreadableRow[]> =>
  (await openDatabase()).getAll("unreadableRows");

/** The site that a row names, as far as it can be read; `""` for a row of all sites. */
export const siteOfUnreadable = ({ row }: UnreadableRow): unknown =>
  typeof row === "object" && row !== null && "origin" in row ? row.origin : undefined;
