import type { JournalState } from "./visit.ts";

/** In a busy browser, events may arrive this late. */
const minRollbackMs = 60_000;

/**
 * Detects a clock that was set back and moves times in the future to now. Otherwise, until the old time is reached again,
 * requests would find no page and new pages would seem to have started before requests were observed.
 */
export function handleClockRollback(state: JournalState, nowMs: number): void {
  if (nowMs < (state.latestMs ?? 0) - minRollbackMs) {
    for (const visit of state.visits) visit.startedMs = Math.min(visit.startedMs, nowMs);
    if (state.listeningSinceMs !== undefined) {
      state.listeningSinceMs = Math.min(state.listeningSinceMs, nowMs);
    }
    state.latestMs = nowMs;
  }
  state.latestMs = Math.max(state.latestMs ?? 0, nowMs);
}
