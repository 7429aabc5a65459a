const channelName = "cleanup";
/** A list that is being read is done by then; another dashboard that moves files is not. */
const patienceMs = 2000;

/** Another dashboard is changing this folder. */
export class FolderBusyError extends Error {
  override name = "FolderBusyError";
}

const lockName = (folderId: string) => `cleanup ${folderId}`;

/** Two dashboards may be open: only one changes a folder at a time, the other is told with a `FolderBusyError`. */
export async function alone<T>(folderId: string, work: () => Promise<T>): Promise<T> {
  let isMine = false;
  const signal = AbortSignal.timeout(patienceMs);
  try {
    return (await navigator.locks.request(lockName(folderId), { signal }, () => {
      isMine = true;
      return work();
    })) as T;
  } catch (error) {
    if (!isMine && signal.aborted) throw new FolderBusyError();
    throw error;
  } finally {
    if (isMine) tellOthers();
  }
}

/** Looks into a folder while nobody changes it; `undefined` where somebody does. */
export const undisturbed = <T>(folderId: string, work: () => Promise<T>): Promise<T | undefined> =>
  navigator.locks.request(lockName(folderId), { mode: "shared", ifAvailable: true }, (lock) =>
    lock ? work() : undefined,
  ) as Promise<T | undefined>;

/** Every list of folders is looked at again, in this dashboard and in others. */
export function tellOthers(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("changed");
  channel.close();
}

/** Calls `listener` after a folder was changed, here or in another dashboard. Returns how to stop. */
export function watchFolders(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", listener);
  return () => channel.close();
}
