import { openDatabase } from "../../../platform/database.ts";

/** A day: names of files are not for keeping longer. `startForgettingScans` sees to it. */
export const keptMs = 24 * 60 * 60 * 1000;

/** The choices made in a scan stand in a record beside it: a click need not write everything again. */
export const choicesKey = (scanId: string): string => `choices:${scanId}`;

/** Forgets a scan with the choices made in it, once they were carried out or are not wanted. */
export async function forgetScan(id: string): Promise<void> {
  const database = await openDatabase();
  await Promise.all([database.delete("scans", id), database.delete("scans", choicesKey(id))]);
}

/** Forgets what is older than a day, whatever it holds. */
export async function forgetOldScans(nowMs: number): Promise<void> {
  const database = await openDatabase();
  for (const value of await database.getAll("scans")) {
    const savedAtMs = "savedAtMs" in value ? Number(value.savedAtMs) : NaN;
    if (!(nowMs - savedAtMs < keptMs)) await database.delete("scans", value.id);
  }
}
