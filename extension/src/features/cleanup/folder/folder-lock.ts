const channelName = "cleanup";
/** Longer than listing a folder takes, shorter than moving files. */
const lockTimeoutMs = 2000;

/** Thrown if another dashboard is changing the folder. */
export class FolderBusyError extends Error {
  override name = "FolderBusyError";
}

const lockName = (folderId: string) => `cleanup ${folderId}`;

/** Runs `work` while no other dashboard changes the folder. Rejects with a `FolderBusyError` if one keeps the lock. */
export async function withFolderLock<T>(folderId: string, work: () => Promise<T>): Promise<T> {
  let hasLock = false;
  const signal = AbortSignal.timeout(lockTimeoutMs);
  try {
    return (await navigator.locks.request(lockName(folderId), { signal }, () => {
      hasLock = true;
      return work();
    })) as T;
  } catch (error) {
    if (!hasLock && signal.aborted) throw new FolderBusyError();
    throw error;
  } finally {
    if (hasLock) announceFolderChange();
  }
}

/** Runs `work` with a shared lock; resolves to `undefined` if a dashboard is changing the folder. */
export const withSharedFolderLock = <T>(
  folderId: string,
  work: () => Promise<T>,
): Promise<T | undefined> =>
  navigator.locks.request(lockName(folderId), { mode: "shared", ifAvailable: true }, (lock) =>
    lock ? work() : undefined,
  ) as Promise<T | undefined>;

/** Makes every open dashboard, this one included, list its folders again. */
export function announceFolderChange(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("changed");
  channel.close();
}

/** Calls `listener` after a folder was changed in any dashboard. Returns a function that stops watching. */
export function watchFolderChanges(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", listener);
  return () => channel.close();
}
