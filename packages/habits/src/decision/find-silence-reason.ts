import { kindOf } from "../state/rule-state.ts";
import type { SilenceReason } from "../rules/nudge.ts";
import type { Moment } from "../observation/observation.ts";
import type { RuleId } from "../rules/rule-ids.ts";
import type { HabitSettings } from "../settings/settings.ts";
import type { HabitState } from "../state/habit-state.ts";

const msPerMinute = 60_000;
const msPerWeek = 7 * 86_400_000;

export type Showing = {
  rule: RuleId;
  page: string;
  nowMs: number;
  today: string;
  moment: Moment;
};

/** What keeps a nudge away now; undefined where it may be shown. The state is that of `atClock`: nothing in it is in the future. */
export function whyNotShown(
  state: HabitState,
  { rule, page, nowMs, today, moment }: Showing,
  { perWeek, minutesApart }: HabitSettings["limits"],
): SilenceReason | undefined {
  const { snooze } = kindOf(state, rule);
  if (snooze && nowMs < snooze.untilMs) return "snoozed";
  if (Object.values(moment).includes(true)) return "moment";
  const { shown } = state;
  if (shown.some((entry) => entry.page === page)) return "pageOnce";
  // A day that is over elsewhere, for somebody who flew west, is not to be had twice.
  if (shown.some((entry) => entry.rule === rule && entry.day >= today)) return "kindToday";
  if (shown.some(({ atMs }) => nowMs - atMs < minutesApart * msPerMinute)) return "tooSoon";
  const inWeek = shown.filter(({ atMs }) => nowMs - atMs < msPerWeek).length;
  return inWeek >= perWeek ? "weekFull" : undefined;
}
