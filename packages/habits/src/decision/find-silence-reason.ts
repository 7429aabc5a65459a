import type { Moment } from "../observation/observation.ts";
import { occasionOf } from "../rules/occasion-of.ts";
import type { RuleId } from "../rules/rules.ts";
import type { SilenceReason } from "../rules/silence-reason.ts";
import type { HabitSettings } from "../settings/settings.ts";
import { dayMs } from "../state/day-ms.ts";
import type { HabitState } from "../state/habit-state.ts";
import { getRuleState } from "../state/rule-state.ts";

const msPerMinute = 60_000;

type Showing = {
  rule: RuleId;
  page: string;
  nowMs: number;
  today: string;
  moment: Moment;
};

/** Which limit keeps a nudge from being shown now; undefined if none does. Expects a state of `handleClockRollback`. */
export function findSilenceReason(
  state: HabitState,
  { rule, page, nowMs, today, moment }: Showing,
  { perWeek, minutesApart }: HabitSettings["limits"],
): SilenceReason | undefined {
  const { snooze } = getRuleState(state, rule);
  if (snooze && nowMs < snooze.untilMs) return "snoozed";
  if (Object.values(moment).includes(true)) return "moment";
  const { shown } = state;
  const alike = shown.filter((entry) => occasionOf(entry.rule) === occasionOf(rule));
  if (alike.some((entry) => entry.page === page)) return "pageOnce";
  // `>=`: a person who flies west has the same calendar day again, which is not a new day.
  if (alike.some((entry) => entry.rule === rule && entry.day >= today)) return "ruleToday";
  if (alike.some(({ atMs }) => nowMs - atMs < minutesApart * msPerMinute)) return "tooSoon";
  const inWeek = shown.filter(({ atMs }) => nowMs - atMs < 7 * dayMs).length;
  return inWeek >= perWeek ? "weekFull" : undefined;
}
