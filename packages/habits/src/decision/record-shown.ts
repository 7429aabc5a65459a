import type { RuleId } from "../rules/rules.ts";
import { type HabitSettingsInput, habitSettingsSchema } from "../settings/settings.ts";
import type { HabitState } from "../state/habit-state.ts";
import { handleClockRollback } from "../state/handle-clock-rollback.ts";
import { countInMonth } from "../state/rule-state.ts";
import { findSilenceReason } from "./find-silence-reason.ts";

export type Showing = { rule: RuleId; page: string; nowMs: number; today: string };

/** The state after a person saw a nudge. Only from then on does it count towards the limits. */
export function recordShown(state: HabitState, showing: Showing): HabitState {
  const { rule, page, nowMs, today } = showing;
  const current = handleClockRollback(state, nowMs, today);
  const counted = countInMonth(current, rule, "shown", today);
  return { ...counted, shown: [...current.shown, { rule, atMs: nowMs, day: today, page }] };
}

const anyMoment = {
  isTyping: false,
  isInCall: false,
  isFullScreen: false,
  isInPictureInPicture: false,
  hasOpenDialog: false,
};

/** Whether the limits still allow a nudge that waits to be seen, after another one was. */
export function mayStillShow(
  state: HabitState,
  showing: Showing,
  settings: HabitSettingsInput = {},
): boolean {
  const { limits } = habitSettingsSchema.parse(settings);
  const current = handleClockRollback(state, showing.nowMs, showing.today);
  return findSilenceReason(current, { ...showing, moment: anyMoment }, limits) === undefined;
}
