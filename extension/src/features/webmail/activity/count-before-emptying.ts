import type { Descriptor } from "../descriptor.ts";
import { type EmptiedFolder, emptiedFolders } from "./page-events.ts";

type Counting = Promise<number | undefined>;

/**
 * Asks how many messages a folder holds when a person is on the way to emptying it, for afterwards nobody can tell. Answers
 * with the number, or nothing where it is not known.
 */
export function countBeforeEmptying(
  { beforeEmptying, mailbox }: Descriptor,
  signal: AbortSignal,
): (folder: EmptiedFolder) => Counting {
  const counting = new Map<EmptiedFolder, Counting>();
  const ask = mailbox?.().countIn;
  if (ask && beforeEmptying) {
    addEventListener(
      "click",
      ({ target }) => {
        if (!(target instanceof Element)) return;
        const folder = emptiedFolders.find((one) => target.closest(beforeEmptying[one]));
        // Signed out or out of reach: then nothing is counted.
        if (folder)
          counting.set(
            folder,
            ask(folder, signal).catch(() => undefined),
          );
      },
      { capture: true, passive: true, signal },
    );
  }
  return async (folder) => {
    const counted = counting.get(folder);
    counting.delete(folder);
    return counted;
  };
}
