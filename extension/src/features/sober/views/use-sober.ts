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

/** Everything stored about the mode, and whether it can act, as they change. */
export function useSober(): SoberView | undefined {
  const { settings } = usePage();
  const [view, setView] = useState<SoberView>();
  useEffect(() => {
    const read = async () => {
      const [ability, sober, pages, measurement] = await Promise.all([
        soberAbility(),
        readSober(),
        readPages(),
        readMeasurement(),
      ]);
      setView({ ability, sober, pages, measurement });
    };
    const follow = () => void read().catch(reportError);
    follow();
    const stops = [watchSober(follow), watchPermissions(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [settings]);
  return view;
}
