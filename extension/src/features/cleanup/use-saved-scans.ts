import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { forgetOldScans, forgetScan } from "./forget-scans.ts";
import { type SavedScan, savedScans } from "./saved-scans.ts";

/** Reviews that may be taken up again, and how to look again or forget one. */
export function useSavedScans() {
  const [scans, setScans] = useState<SavedScan[]>([]);
  const reload = () => {
    const nowMs = Date.now();
    void forgetOldScans(nowMs)
      .then(() => savedScans(nowMs))
      .then(setScans)
      .catch(reportError);
  };
  useEffect(reload, []);
  const forget = (id: string) => void forgetScan(id).then(reload).catch(reportError);
  return { scans, reload, forget };
}
