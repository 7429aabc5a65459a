/** Measures for how long something has been seen without interruption, from checks at intervals. */
export function createSeenClock({ readyMs, maxPauseMs }: { readyMs: number; maxPauseMs: number }) {
  let sinceMs: number | undefined;
  let lastMs = -Infinity;
  return {
    /** Notes the result of a check. */
    note(isSeen: boolean, nowMs: number): void {
      if (!isSeen) sinceMs = undefined;
      else if (sinceMs === undefined || nowMs - lastMs > maxPauseMs) sinceMs = nowMs;
      lastMs = nowMs;
    },
    /** Whether it had been seen for `readyMs` at this time, which may be earlier than the last check: input waits in a queue. */
    isReady: (atMs: number): boolean => sinceMs !== undefined && atMs - sinceMs >= readyMs,
  };
}
