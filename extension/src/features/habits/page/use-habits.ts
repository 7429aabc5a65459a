import type { HabitSettingsInput, HabitState } from "@digital-cleanup/habits";
import { useEffect, useState } from "preact/hooks";
import { readFitSites, watchFitSites } from "../fit-sites.ts";
import { reportError } from "../../../platform/report-error.ts";
import { currentPolicy } from "../../../platform/settings/policy.ts";
import { usePage } from "../../../ui/page-context.ts";
import { type Aside, readAside, readHabits, watchHabits } from "../store.ts";

export type HabitsView = {
  state: HabitState;
  aside: Aside;
  fitSites: string[];
  /** What of the thresholds the organisation set. */
  policy: HabitSettingsInput;
};

/** Everything remembered of nudges and set by a policy, as it changes. */
export function useHabits(): HabitsView | undefined {
  const { settings } = usePage();
  const [view, setView] = useState<HabitsView>();
  useEffect(() => {
    const read = async () => {
      const [state, aside, fitSites, { values }] = await Promise.all([
        readHabits(),
        readAside(),
        readFitSites(),
        currentPolicy(),
      ]);
      setView({ state, aside, fitSites, policy: values.habits ?? {} });
    };
    const follow = () => void read().catch(reportError);
    follow();
    const stops = [watchHabits(follow), watchFitSites(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [settings]);
  return view;
}
