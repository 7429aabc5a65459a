import type { RuleId } from "../rules/rules.ts";
import type { HabitState } from "../state/habit-state.ts";
import { getRuleState, updateRuleState } from "../state/rule-state.ts";

/** The state without the last showing of a rule on a page, for a nudge that the page could not show. */
export function revertShown(state: HabitState, rule: RuleId, page: string): HabitState {
  const last = state.shown.findLastIndex((entry) => entry.rule === rule && entry.page === page);
  if (last === -1) return state;
  const shown = Math.max(0, getRuleState(state, rule).shown - 1);
  return { ...updateRuleState(state, rule, { shown }), shown: state.shown.toSpliced(last, 1) };
}
