/** Resolves when `work` does, or as soon as `signal` aborts; the work is not cancelled, its outcome is ignored. */
export function raceAbort(work: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
  return Promise.race([work, aborted]);
}
