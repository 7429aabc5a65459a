import { habitSettingsSchema, type HabitState } from "@digital-cleanup/habits";
import { alwaysOnPermissions, hasPermissions } from "../../../platform/access/permissions.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { readHabits } from "../store.ts";

export const areHabitsOff = ({ disabledFeatures }: EffectiveSettings): boolean =>
  disabledFeatures.value.includes("habits");

/** Whether pages are measured all the time and a streaming rule is on. */
export const areVideosObserved = async (settings: EffectiveSettings): Promise<boolean> =>
  !areHabitsOff(settings) &&
  settings.measurement.value === "always" &&
  usesStreamingRules(settings, await readHabits()) &&
  (await hasPermissions(alwaysOnPermissions));

function usesStreamingRules({ habits }: EffectiveSettings, { kinds }: HabitState): boolean {
  const { rules } = habitSettingsSchema.parse(habits.value);
  return Object.entries(rules).some(
    ([rule, { isOn }]) =>
      rule.startsWith("streaming/") &&
      isOn &&
      kinds[rule as keyof typeof kinds]?.stance !== "never",
  );
}
