import type { HabitSettingsInput, HabitState } from "@digital-cleanup/habits";
import { useEffect, useState } from "preact/hooks";
import { readFitSites, watchFitSites } from "../fit-sites.ts";
import { reportError } from "../../../platform/report-error.ts";
import { currentPolicy } from "../../../platform/settings/policy.ts";
import { usePage } from "../../../ui/page-context.ts";
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
  const [view, setView] = useState<HabitsView>();
  useEffect(() => {
    const read = async () => {
      const [state, unreadable, fitSites, { values }] = await Promise.all([
        readHabits(),
        readUnreadableStates(),
        readFitSites(),
        currentPolicy(),
      ]);
      setView({ state, unreadable, fitSites, policy: values.habits ?? {} });
    };
    const update = () => void read().catch(reportError);
    update();
    const stops = [watchHabits(update), watchFitSites(update)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [settings]);
  return view;
}
