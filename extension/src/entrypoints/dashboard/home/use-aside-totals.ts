import { useEffect, useState } from "preact/hooks";
import type { AsideTotals } from "../../../features/cleanup/folder/watch-aside-totals.ts";
import { reportError } from "../../../platform/report-error.ts";

/** The files that are set aside, read again after each change in any dashboard. */
export function useAsideTotals(): AsideTotals | undefined {
  const [totals, setTotals] = useState<AsideTotals>();
  useEffect(() => {
    const stop = new AbortController();
    // Loaded after the page, which does not wait for it.
    import("../../../features/cleanup/folder/watch-aside-totals.ts")
      .then(({ watchAsideTotals }) => watchAsideTotals(setTotals, stop.signal))
      .catch(reportError);
    return () => stop.abort();
  }, []);
  return totals;
}
