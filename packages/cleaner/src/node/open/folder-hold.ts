import { withFolderLock } from "../folder-lock.ts";

/** Holds the lock of a folder from the first change on until it is released. */
export type FolderHold = { hold: () => Promise<void>; release: () => Promise<void> };

export function createFolderHold(folder: string): FolderHold {
  const released = Promise.withResolvers<void>();
  let held: Promise<void> | undefined;
  let done: Promise<void> | undefined;
  const take = () => {
    const taken = Promise.withResolvers<void>();
    done = withFolderLock(folder, () => {
      taken.resolve();
      return released.promise;
    }).catch((error: unknown) => {
      // Held by another process: the next change asks again.
      held = undefined;
      taken.reject(error);
    });
    return taken.promise;
  };
  return {
    hold: () => (held ??= take()),
    release: async () => {
      released.resolve();
      await done;
    },
  };
}
