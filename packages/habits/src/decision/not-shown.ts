import { kindOf, withKind } from "../state/rule-state.ts";
import type { RuleId } from "../rules/rule-ids.ts";
import type { HabitState } from "../state/habit-state.ts";

/** The state as if the last nudge of a kind on a page had not been shown: the page was gone, or refused it. */
export function notShown(state: HabitState, rule: RuleId, page: string): HabitState {
  const last = state.shown.findLastIndex((entry) => entry.rule === rule && entry.page === page);
  if (last === -1) return state;
  const shown = Math.max(0, kindOf(state, rule).shown - 1);
  return { ...withKind(state, rule, { shown }), shown: state.shown.toSpliced(last, 1) };
}
