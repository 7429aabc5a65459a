import { setTimeout } from "node:timers/promises";

/** A periodic task. It may return early once `signal` is aborted, when the server stops. */
export type MaintenanceTask = (signal: AbortSignal) => void | Promise<void>;

/**
 * Runs tasks one after another, now and then every `everyMs`. They never run at the same time, since a task that reads
 * would keep another from emptying the write-ahead log. Returns the function that stops, which waits for the running
 * task. The first run begins after `startAfterMs`.
 */
export function startMaintenance(
  tasks: readonly MaintenanceTask[],
  everyMs: number,
  reportError: (error: unknown) => void,
  startAfterMs = 0,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  // Rejects when the server stops, and then the loop ends.
  const wait = (durationMs: number) =>
    setTimeout(durationMs, undefined, { signal }).catch(() => undefined);
  async function run(): Promise<void> {
    if (startAfterMs > 0) await wait(startAfterMs);
    while (!signal.aborted) {
      for (const task of tasks) {
        if (signal.aborted) return;
        try {
          await task(signal);
        } catch (error) {
          reportError(error);
        }
      }
      await wait(everyMs);
    }
  }
  const ended = run();
  return async () => {
    stopping.abort();
    await ended;
  };
}
