import { createAnnouncement } from "../../../platform/announcement.ts";

/** A folder was changed, so that its files are listed again. */
export const { announce: announceFolderChange, watch: watchFolderChanges } =
  createAnnouncement("cleanup");

/** Shorter than moving files takes. */
const lookEveryMs = 2000;

/** Thrown if another dashboard is changing the folder. */
export class FolderBusyError extends Error {
  override name = "FolderBusyError";
}

const lockName = (folderId: string) => `cleanup ${folderId}`;

/**
 * Runs `work` while no other dashboard changes or lists the folder. Rejects with a `FolderBusyError` if one keeps changing it; the end
 * of a listing is waited for, however long it takes.
 */
export async function withFolderLock<T>(folderId: string, work: () => Promise<T>): Promise<T> {
  const name = lockName(folderId);
  const busy = new AbortController();
  let hasLock = false;
  const looking = setInterval(() => {
    void isBeingChanged(name).then((isChanged) => isChanged && busy.abort());
  }, lookEveryMs);
  try {
    return (await navigator.locks.request(name, { signal: busy.signal }, () => {
      hasLock = true;
      clearInterval(looking);
      return work();
    })) as T;
  } catch (error) {
    if (!hasLock && busy.signal.aborted) throw new FolderBusyError();
    throw error;
  } finally {
    clearInterval(looking);
    if (hasLock) announceFolderChange();
  }
}

async function isBeingChanged(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name && lock.mode === "exclusive");
}

/** Runs `work` with a shared lock; resolves to `undefined` if a dashboard is changing the folder. */
export const withSharedFolderLock = <T>(
  folderId: string,
  work: () => Promise<T>,
): Promise<T | undefined> =>
  navigator.locks.request(lockName(folderId), { mode: "shared", ifAvailable: true }, (lock) =>
    lock ? work() : undefined,
  ) as Promise<T | undefined>;
