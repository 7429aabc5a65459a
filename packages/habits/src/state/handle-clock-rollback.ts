import { dayMs } from "./day-ms.ts";
import type { HabitState } from "./habit-state.ts";

const showingsKeptDays = 31;

/**
 * The state at this time, or the same object if nothing changes. Entries in the future were written before the clock was set back;
 * they get the present time, so that a wrong clock can neither free a limit nor extend it for years. Old showings are dropped.
 */
export function handleClockRollback(state: HabitState, nowMs: number, today: string): HabitState {
  const oldestMs = nowMs - showingsKeptDays * dayMs;
  const isCurrent =
    state.shown.every(({ atMs }) => atMs <= nowMs && atMs >= oldestMs) &&
    state.trashes.every(({ sinceMs }) => sinceMs <= nowMs) &&
    Object.values(state.kinds).every(({ snooze }) => !snooze || snooze.fromMs <= nowMs);
  if (isCurrent) return state;
  const kinds = Object.entries(state.kinds).map(([rule, ruleState]) => {
    const { snooze } = ruleState;
    if (!snooze || snooze.fromMs <= nowMs) return [rule, ruleState] as const;
    const untilMs = nowMs + (snooze.untilMs - snooze.fromMs);
    return [rule, { ...ruleState, snooze: { fromMs: nowMs, untilMs } }] as const;
  });
  return {
    ...state,
    shown: state.shown
      .filter(({ atMs }) => atMs >= oldestMs)
      .map((entry) => (entry.atMs > nowMs ? { ...entry, atMs: nowMs, day: today } : entry)),
    trashes: state.trashes.map(({ site, sinceMs }) => ({
      site,
      sinceMs: Math.min(sinceMs, nowMs),
    })),
    kinds: Object.fromEntries(kinds),
  };
}
