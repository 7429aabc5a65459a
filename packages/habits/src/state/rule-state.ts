import type { RuleId } from "../rules/rules.ts";
import type { HabitState, RuleState } from "./habit-state.ts";

const initialState: RuleState = {
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

export const getRuleState = (state: HabitState, rule: RuleId): RuleState =>
  state.kinds[rule] ?? initialState;

export const updateRuleState = (
  state: HabitState,
  rule: RuleId,
  change: Partial<RuleState>,
): HabitState => ({
  ...state,
  kinds: { ...state.kinds, [rule]: { ...getRuleState(state, rule), ...change } },
});

/** The state with one more of `counter` in the month of `today`. A new month starts at 0. */
export function countInMonth(
  state: HabitState,
  rule: RuleId,
  counter: "shown" | "accepted" | "dismissed" | "acted",
  today: string,
): HabitState {
  const month = today.slice(0, 7);
  const ruleState = getRuleState(state, rule);
  const current = ruleState.month === month ? ruleState : initialState;
  const { shown, accepted, dismissed, acted } = current;
  const counts = { shown, accepted, dismissed, acted };
  return updateRuleState(state, rule, { month, ...counts, [counter]: counts[counter] + 1 });
}
