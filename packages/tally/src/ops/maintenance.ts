import { setTimeout } from "node:timers/promises";

/** Something to do again and again. It may leave early once `signal` says that the server stops. */
export type Chore = (signal: AbortSignal) => void | Promise<void>;

/**
 * Does its chores one after the other, at once and then again each `everyMs`: none may run beside another, since one
 * that reads would keep the next from emptying the write-ahead log. Gives the way to stop, which waits for the chore
 * that runs.
 */
export function startMaintenance(
  chores: readonly Chore[],
  everyMs: number,
  reportError: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  async function run(): Promise<void> {
    while (!signal.aborted) {
      for (const chore of chores) {
        if (signal.aborted) return;
        try {
          await chore(signal);
        } catch (error) {
          reportError(error);
        }
      }
      // Rejects when the server stops, which the loop sees by itself.
      await setTimeout(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }
  const ended = run();
  return async () => {
    stopping.abort();
    await ended;
  };
}
