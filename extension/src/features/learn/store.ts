import { readValue, writeValues } from "../../platform/stored-values/stored-values.ts";
import { watchValues } from "../../platform/stored-values/watch-values.ts";
import { noProgress, type Progress, progressSchema } from "./progress.ts";
import { storageKey, version } from "./storage-key.ts";

export async function readProgress(): Promise<Progress> {
  const stored = (await readValue(storageKey)) as { version?: unknown; progress?: unknown };
  return (
    (stored?.version === version && progressSchema.safeParse(stored.progress).data) || noProgress
  );
}

/** Changes it atomically, even if another page changes it at the same time. */
export const changeProgress = (change: (progress: Progress) => Progress): Promise<void> =>
  navigator.locks.request(storageKey, async () => {
    const progress = progressSchema.parse(change(await readProgress()));
    await writeValues({ [storageKey]: { version, progress } });
  });

/** Calls `listener` after any page changed it. Returns a function that stops watching. */
export const watchProgress = (listener: () => void): (() => void) =>
  watchValues([storageKey], listener);
