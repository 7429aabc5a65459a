/** Waits for `work`, or no longer than until it is stopped: what is under way then ends by itself, unheard. */
export function orStopped(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
  return Promise.race([work, stopped]);
}
