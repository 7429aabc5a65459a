import { emptyHabitState, type RuleId, setStance } from "@digital-cleanup/habits";
import type { Rig } from "../rig.ts";

/** Stores that one rule may act automatically, and nothing else. */
export const actsByItself = (rig: Rig, rule: RuleId): Promise<void> =>
  rig.writeStorage({ habits: setStance(emptyHabitState(), rule, "acts") });

/** The rules as on the first day: nothing shown yet, nothing chosen. */
export const forgetHabits = (rig: Rig): Promise<void> =>
  rig.writeStorage({ habits: emptyHabitState() });
