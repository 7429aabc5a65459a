import { emptyHabitState, type RuleId, setStance } from "@digital-cleanup/habits";
import type { Rig } from "../rig.ts";

/** Stores only that one rule may act automatically. */
export const actsByItself = (rig: Rig, rule: RuleId): Promise<void> =>
  rig.writeStorage({ habits: setStance(emptyHabitState(), rule, "acts") });

/** Resets the rules to the first day: nothing shown, nothing chosen. */
export const forgetHabits = (rig: Rig): Promise<void> =>
  rig.writeStorage({ habits: emptyHabitState() });
