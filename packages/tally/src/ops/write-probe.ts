import type { Store } from "../storage/store.ts";

/** Requests for the health of a tally are open to everyone, and each probe syncs the disk. */
const minIntervalMs = 1000;

/** Returns a function that reports whether the storage accepts writes, by writing to it once a second at most. */
export function createWriteProbe(store: Store, clock: () => number): () => Promise<boolean> {
  let last: Promise<boolean> | undefined;
  let lastAtMs = 0;
  return () => {
    const elapsedMs = clock() - lastAtMs;
    // Negative if the clock was set back.
    if (last && elapsedMs >= 0 && elapsedMs < minIntervalMs) return last;
    lastAtMs = clock();
    last = store.checkWritable().then(
      () => true,
      () => false,
    );
    return last;
  };
}
