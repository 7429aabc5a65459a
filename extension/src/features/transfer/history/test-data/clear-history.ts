import { openDatabase } from "../../../../platform/database/database.ts";

/** Empties every store of the history. */
export async function clearHistory(): Promise<void> {
  const database = await openDatabase();
  const stores = ["visits", "daySums", "countedVisits", "unreadableRows"] as const;
  for (const store of stores) await database.clear(store);
}
