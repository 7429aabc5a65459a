import type { Visit } from "./visit.ts";

/** Events of a busy browser come late by less than this. */
const smallestStepMs = 60_000;

type Clocked = { visits: Visit[]; listeningSinceMs?: number; latestMs?: number };

/**
 * Notices a clock that was set back. What lies in the future by the new clock is taken for now: otherwise pages would
 * own no request, and new ones would look older than the listening, until the clock is where it was.
 */
export function handleClockRollback(state: Clocked, nowMs: number): void {
  if (nowMs < (state.latestMs ?? 0) - smallestStepMs) {
    for (const visit of state.visits) visit.startedMs = Math.min(visit.startedMs, nowMs);
    if (state.listeningSinceMs !== undefined) {
      state.listeningSinceMs = Math.min(state.listeningSinceMs, nowMs);
    }
    state.latestMs = nowMs;
  }
  state.latestMs = Math.max(state.latestMs ?? 0, nowMs);
}
