import type { HabitSettingsInput, HabitState } from "@digital-cleanup/habits";
import { readFitSites, watchFitSites } from "../fit-sites.ts";
import { currentPolicy } from "../../../platform/settings/policy.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { type UnreadableStates, readUnreadableStates, readHabits, watchHabits } from "../store.ts";

export type HabitsView = {
  state: HabitState;
  unreadable: UnreadableStates;
  fitSites: string[];
  /** The settings that the organisation's policy sets. */
  policy: HabitSettingsInput;
};

/** The stored state and the policy, updated when they change. */
export function useHabits(): HabitsView | undefined {
  const { settings } = usePage();
  return useWatchedValue(read, [watchHabits, watchFitSites], [settings])[0];
}

async function read(): Promise<HabitsView> {
  const [state, unreadable, fitSites, { values }] = await Promise.all([
    readHabits(),
    readUnreadableStates(),
    readFitSites(),
    currentPolicy(),
  ]);
  return { state, unreadable, fitSites, policy: values.habits ?? {} };
}
