import type { Store } from "../storage/store.ts";

/** Requests for the health of a tally are open to everyone, and each probe syncs the disk. */
const minIntervalMs = 1000;
/** A refused write may need more than a probe does: space for its row, or a lock. */
const refusedForMs = 10_000;

/** Reports whether the storage accepts writes, by writing to it once a second at most and by what writes were answered. */
export function createWriteProbe(store: Store, clock: () => number) {
  let last: Promise<boolean> | undefined;
  let lastAtMs = 0;
  let refusedAtMs = -Infinity;
  // Negative if the clock was set back.
  const isWithin = (elapsedMs: number, limitMs: number) => elapsedMs >= 0 && elapsedMs < limitMs;
  return {
    /** Whether a write succeeds, and none was refused in the last seconds. */
    async canWrite(): Promise<boolean> {
      if (isWithin(clock() - refusedAtMs, refusedForMs)) return false;
      if (last && isWithin(clock() - lastAtMs, minIntervalMs)) return last;
      lastAtMs = clock();
      last = store.checkWritable().then(
        () => true,
        () => false,
      );
      return last;
    },

    /** Receives the status of each response. */
    noteAnswer(method: string, status: number): void {
      if (status === 503 && method !== "GET" && method !== "HEAD") refusedAtMs = clock();
    },
  };
}
