import { useEffect, useState } from "preact/hooks";
import { watchPermissions } from "../../../platform/access/permissions.ts";
import { askBackground } from "../../../platform/page-request.ts";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { type SoberView, soberViewRequest } from "../page-requests.ts";
import { watchSober } from "../watch-sober.ts";

/** The stored state of the mode and whether it can act, updated when they change. */
export function useSober(): SoberView | undefined {
  const { settings } = usePage();
  const [view, setView] = useState<SoberView>();
  useEffect(() => {
    const update = () =>
      void askBackground(soberViewRequest, undefined).then(setView).catch(reportError);
    update();
    const stops = [watchSober(update), watchPermissions(update)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [settings]);
  return view;
}
