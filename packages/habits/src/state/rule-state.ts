import type { RuleId } from "../rules/rule-ids.ts";
import type { HabitState, KindState } from "./habit-state.ts";

const untouched: KindState = {
  stance: "asks",
  dismissals: 0,
  wasAsked: false,
  notHere: [],
  actsHere: [],
  month: "",
  shown: 0,
  accepted: 0,
  dismissed: 0,
  acted: 0,
};

/** What is remembered of a kind of nudge; the defaults where nothing is. */
export const kindOf = (state: HabitState, rule: RuleId): KindState =>
  state.kinds[rule] ?? untouched;

export const withKind = (
  state: HabitState,
  rule: RuleId,
  change: Partial<KindState>,
): HabitState => ({
  ...state,
  kinds: { ...state.kinds, [rule]: { ...kindOf(state, rule), ...change } },
});

/** The state with one more of something in the month of `today`; a new month begins at 0. */
export function countInMonth(
  state: HabitState,
  rule: RuleId,
  what: "shown" | "accepted" | "dismissed" | "acted",
  today: string,
): HabitState {
  const month = today.slice(0, 7);
  const kind = kindOf(state, rule);
  const { shown, accepted, dismissed, acted } = kind.month === month ? kind : untouched;
  const counts = { shown, accepted, dismissed, acted };
  return withKind(state, rule, { month, ...counts, [what]: counts[what] + 1 });
}
