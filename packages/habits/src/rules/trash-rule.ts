import type { TrashSeen } from "../observation/mail-events.ts";
import type { Finding } from "./nudge.ts";
import type { HabitEvent } from "../observation/observation.ts";
import type { Thresholds } from "../settings/settings.ts";
import type { HabitState } from "../state/habit-state.ts";

const msPerDay = 86_400_000;
const mostTrashes = 100;

/** The state with what the event tells of the trash of this mailbox: since when it holds something. */
export function followTrash(
  state: HabitState,
  event: HabitEvent,
  site: string,
  nowMs: number,
): HabitState {
  const known = state.trashes.find((trash) => trash.site === site);
  const others = () => state.trashes.filter((trash) => trash !== known);
  const isEmpty = event.type === "trash.emptied" || (event.type === "trash.seen" && event.n === 0);
  if (isEmpty) return known ? { ...state, trashes: others() } : state;
  const isFilled =
    event.type === "trash.seen" ||
    (event.type === "mail.deleted" && !event.permanent && event.n > 0);
  if (!isFilled || known) return state;
  const trashes = [...state.trashes, { site, sinceMs: nowMs }].slice(-mostTrashes);
  return { ...state, trashes };
}

/** A trash with many messages or many bytes, for many days: as old as its oldest message, or as we know it. */
export function trashFindings(
  event: TrashSeen,
  thresholds: Thresholds,
  sinceMs: number,
  nowMs: number,
): Finding[] {
  const { minimumMessages, minimumBytes, minimumDays } = thresholds["email/trash-not-emptied"];
  const { n, bytes } = event;
  const days = event.oldestDays ?? (nowMs - sinceMs) / msPerDay;
  const isMany = n >= minimumMessages;
  const isHeavy = bytes !== undefined && bytes >= minimumBytes;
  if (n === 0 || days < minimumDays || (!isMany && !isHeavy)) return [];
  return [
    {
      nudge: {
        rule: "email/trash-not-emptied",
        reason: isMany ? "manyMessages" : "manyBytes",
        numbers: { messages: n, days: Math.floor(days), ...(bytes !== undefined && { bytes }) },
        action: { id: "openTrash" },
      },
    },
  ];
}
