import * as z from "zod/mini";
import { readVersioned } from "../../platform/stored-values/read-versioned.ts";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { watchValues } from "../../platform/stored-values/watch-values.ts";
import { parseProgress, type Progress } from "./progress.ts";
import { storageKey, version } from "./storage-key.ts";

export const readProgress = async (): Promise<Progress> =>
  parseProgress(await readVersioned(storageKey, version, "progress", z.unknown()));

type Change = (progress: Progress) => Progress;
let waiting: Change[] = [];

/**
 * Changes it atomically, even if another page changes it at the same time. Changes that arrive during a write are written together, so
 * that little is lost if the page is closed then.
 */
export function changeProgress(change: Change): Promise<void> {
  waiting.push(change);
  return navigator.locks.request(storageKey, async () => {
    const changes = waiting;
    waiting = [];
    // An earlier write included this change.
    if (changes.length === 0) return;
    const changed = changes.reduce((progress, next) => next(progress), await readProgress());
    await writeValues({ [storageKey]: { version, progress: changed } });
  });
}

/** Calls `listener` after any page changed it. Returns a function that stops watching. */
export const watchProgress = (listener: () => void): (() => void) =>
  watchValues([storageKey], listener);
