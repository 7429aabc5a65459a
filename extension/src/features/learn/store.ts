import { readVersioned } from "../../platform/stored-values/read-versioned.ts";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { watchValues } from "../../platform/stored-values/watch-values.ts";
import { noProgress, type Progress, progressSchema } from "./progress.ts";
import { storageKey, version } from "./storage-key.ts";

export const readProgress = async (): Promise<Progress> =>
  (await readVersioned(storageKey, version, "progress", progressSchema)) ?? noProgress;

/** Changes it atomically, even if another page changes it at the same time. */
export const changeProgress = (change: (progress: Progress) => Progress): Promise<void> =>
  navigator.locks.request(storageKey, async () => {
    const progress = progressSchema.parse(change(await readProgress()));
    await writeValues({ [storageKey]: { version, progress } });
  });

/** Calls `listener` after any page changed it. Returns a function that stops watching. */
export const watchProgress = (listener: () => void): (() => void) =>
  watchValues([storageKey], listener);
