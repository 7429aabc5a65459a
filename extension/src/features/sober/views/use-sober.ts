import { useEffect, useState } from "preact/hooks";
import { watchPermissions } from "../../../platform/permissions.ts";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { type Ability, soberAbility } from "../ability.ts";
import type { Measurement } from "../compare/measurement.ts";
import type { Sober, SoberPages } from "../sober-state.ts";
import { readMeasurement, readPages, readSober, watchSober } from "../store.ts";

export type SoberView = {
  ability: Ability;
  sober: Sober;
  pages: SoberPages;
  measurement: Measurement | undefined;
};

/** The stored state of the mode and whether it can act, updated when they change. */
export function useSober(): SoberView | undefined {
  const { settings } = usePage();
  const [view, setView] = useState<SoberView>();
  useEffect(() => {
    const read = async () => {
      const [ability, sober, pages, measurement] = await Promise.all([
        soberAbility(settings),
        readSober(),
        readPages(),
        readMeasurement(),
      ]);
      setView({ ability, sober, pages, measurement });
    };
    const update = () => void read().catch(reportError);
    update();
    const stops = [watchSober(update), watchPermissions(update)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [settings]);
  return view;
}
