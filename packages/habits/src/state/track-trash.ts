import type { HabitEvent } from "../observation/observation.ts";
import type { HabitState } from "./habit-state.ts";

const maxTrashes = 100;

/** Since when the trash of this mailbox is known to hold messages; `nowMs` if it is not known. */
export const getTrashSinceMs = (state: HabitState, site: string, nowMs: number): number =>
  state.trashes.find((trash) => trash.site === site)?.sinceMs ?? nowMs;

/** The state after an event that fills or empties the trash of this mailbox. */
export function trackTrash(
  state: HabitState,
  event: HabitEvent,
  site: string,
  nowMs: number,
): HabitState {
  const known = state.trashes.find((trash) => trash.site === site);
  const isEmpty = event.type === "trash.emptied" || (event.type === "trash.seen" && event.n === 0);
  if (isEmpty) {
    return known ? { ...state, trashes: state.trashes.filter((trash) => trash !== known) } : state;
  }
  const isFilled =
    event.type === "trash.seen" ||
    (event.type === "mail.deleted" && !event.permanent && event.n > 0);
  if (!isFilled || known) return state;
  return { ...state, trashes: [...state.trashes, { site, sinceMs: nowMs }].slice(-maxTrashes) };
}
