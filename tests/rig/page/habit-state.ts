import {
  emptyHabitState,
  type HabitState,
  type RuleId,
  type RuleState,
  setStance,
} from "@digital-cleanup/habits";
import type { Rig } from "../rig.ts";

/** Stores only that one rule may act automatically. */
export const actsByItself = (rig: Rig, rule: RuleId): Promise<void> =>
  rig.writeStorage({ habits: setStance(emptyHabitState(), rule, "acts") });

/** Stores only that one rule was dismissed twice: after the third time it asks whether to continue. */
export function dismissedTwice(rig: Rig, rule: RuleId): Promise<void> {
  const { kinds, ...others } = setStance(emptyHabitState(), rule, "asks");
  const dismissed = { ...kinds[rule], dismissals: 2 };
  return rig.writeStorage({ habits: { ...others, kinds: { [rule]: dismissed } } });
}

/** Resets the rules to the first day: nothing shown, nothing chosen. */
export const forgetHabits = (rig: Rig): Promise<void> =>
  rig.writeStorage({ habits: emptyHabitState(), "habits-fit-sites": [] });

/** What is stored of one rule. */
export const readRuleState = async (rig: Rig, rule: RuleId): Promise<RuleState | undefined> =>
  ((await rig.readStorage("habits")) as HabitState).kinds[rule];
