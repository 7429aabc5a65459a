import { setTimeout } from "node:timers/promises";

/** A periodic task. It may return early once `signal` is aborted, when the server stops. */
export type MaintenanceTask = (signal: AbortSignal) => void | Promise<void>;

/**
 * Runs tasks one after another, now and then every `everyMs`. They never run at the same time, since a task that reads
 * would keep another from emptying the write-ahead log. Returns the function that stops, which waits for the running
 * task.
 */
export function startMaintenance(
  tasks: readonly MaintenanceTask[],
  everyMs: number,
  reportError: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  async function run(): Promise<void> {
    while (!signal.aborted) {
      for (const task of tasks) {
        if (signal.aborted) return;
        try {
          await task(signal);
        } catch (error) {
          reportError(error);
        }
      }
      // Rejects when the server stops, and then the loop ends.
      await setTimeout(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }
  const ended = run();
  return async () => {
    stopping.abort();
    await ended;
  };
}
