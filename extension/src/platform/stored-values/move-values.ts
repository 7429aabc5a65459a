import { browser } from "../browser.ts";
import { openValues, putValues } from "./open-values.ts";

/** Values that earlier versions stored in `storage.local`. */
const formerKeys = [
  "settings",
  "challenge",
  "habits",
  "habits-aside",
  "habits-fit-sites",
  "sober",
  "cleanup-session",
];
const movedKey = "moved-from-storage-local";

/** Rejects if the database cannot be read and an earlier version left no values: they may have been moved. */
export async function areValuesMoved(): Promise<boolean> {
  try {
    return (await (await openValues()).get("values", movedKey)) === true;
  } catch (error) {
    // On a full disk the database cannot be created.
    if (Object.keys(await readFormer()).length > 0) return false;
    throw error;
  }
}

/**
 * Moves what an earlier version stored in `storage.local`, which content scripts can access in Firefox. Until the copies are read back
 * and marked as complete, `storage.local` remains the source and the move starts again. Afterwards nothing is read from there as long
 * as the database can be opened, so that a content script cannot bring in values of its own.
 */
export async function moveValues(): Promise<void> {
  if (!(await areValuesMoved())) {
    const former = await readFormer();
    await putValues(former);
    await assertCopied(former);
    await putValues({ [movedKey]: true });
  }
  await browser.storage.local.remove(formerKeys);
}

async function readFormer(): Promise<Record<string, unknown>> {
  const stored = await browser.storage.local.get(null);
  return Object.fromEntries(Object.entries(stored).filter(([key]) => formerKeys.includes(key)));
}

async function assertCopied(former: Record<string, unknown>): Promise<void> {
  const database = await openValues();
  for (const [key, value] of Object.entries(former)) {
    const copy = await database.get("values", key);
    if (JSON.stringify(copy) !== JSON.stringify(value)) throw new Error(`${key} was not copied`);
  }
}
