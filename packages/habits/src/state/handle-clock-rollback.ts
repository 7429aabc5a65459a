import * as z from "zod/mini";
import type { HabitState } from "./habit-state.ts";

const msPerDay = 86_400_000;
const daysRemembered = 31;

/** Milliseconds since 1970, up to the end of the year 9998. */
export const nowSchema = z.number().check(z.gte(0), z.lte(253_370_764_800_000));

/** The calendar day, `YYYY-MM-DD`, in an IANA time zone. */
export function dayIn(timeZone: string, nowMs: number): string {
  const parts = formatOf(timeZone).formatToParts(nowMs);
  const digits = (type: Intl.DateTimeFormatPartTypes, length: number) =>
    parts.find((part) => part.type === type)!.value.padStart(length, "0");
  return `${digits("year", 4)}-${digits("month", 2)}-${digits("day", 2)}`;
}

/** Making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const made = formats.get(timeZone) ?? makeFormat(timeZone);
  formats.set(timeZone, made);
  return made;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const day = { year: "numeric", month: "numeric", day: "numeric" } as const;
  try {
    return new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { ...day, timeZone });
  } catch {
    throw new RangeError(`timeZone must be an IANA time zone, got ${JSON.stringify(timeZone)}`);
  }
}

/**
 * The state as it stands at this time, the same object when nothing changes. What lies in the future was written before the clock
 * was set back: it counts as of just now, so that a clock can neither free a limit nor hold it for years.
 */
export function atClock(state: HabitState, nowMs: number, today: string): HabitState {
  const oldestMs = nowMs - daysRemembered * msPerDay;
  const isCurrent =
    state.shown.every(({ atMs }) => atMs <= nowMs && atMs >= oldestMs) &&
    state.trashes.every(({ sinceMs }) => sinceMs <= nowMs) &&
    Object.values(state.kinds).every(({ snooze }) => !snooze || snooze.fromMs <= nowMs);
  if (isCurrent) return state;
  const kinds = Object.entries(state.kinds).map(([rule, kind]) => {
    const { snooze } = kind;
    if (!snooze || snooze.fromMs <= nowMs) return [rule, kind] as const;
    const untilMs = nowMs + (snooze.untilMs - snooze.fromMs);
    return [rule, { ...kind, snooze: { fromMs: nowMs, untilMs } }] as const;
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
