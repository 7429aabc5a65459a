import { openDatabase } from "../../../platform/database/database.ts";

/** File names are stored for one day; `startForgettingScans` enforces it. */
export const retentionMs = 24 * 60 * 60 * 1000;

/** Choices have a record of their own, so that a click does not rewrite the whole scan. */
export const choicesKey = (scanId: string): string => `choices:${scanId}`;

/** Deletes a scan and its choices. */
export async function forgetScan(id: string): Promise<void> {
  const database = await openDatabase();
  await Promise.all([database.delete("scans", id), database.delete("scans", choicesKey(id))]);
}

/** Deletes every record that is older than a day or has no valid date. */
export async function forgetOldScans(nowMs: number): Promise<void> {
  const database = await openDatabase();
  for (const value of await database.getAll("scans")) {
    const savedAtMs = "savedAtMs" in value ? Number(value.savedAtMs) : NaN;
    if (!(nowMs - savedAtMs < retentionMs)) await database.delete("scans", value.id);
  }
}
