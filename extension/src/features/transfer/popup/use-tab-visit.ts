import { useEffect, useState } from "preact/hooks";
import { popupTab } from "../../../platform/popup-tab.ts";
import { reportError } from "../../../platform/report-error.ts";
import { observeTab } from "../observe/observer-script.ts";
import { type TabVisit, watchTabVisit } from "../visits/watch-tab-visit.ts";

/** `closed`: the browser does not let extensions into this page. */
export type PageState = "reading" | "closed" | TabVisit;

/** What the current page transferred, updated while it loads. */
export function useTabVisit(): PageState {
  const [state, setState] = useState<PageState>("reading");
  useEffect(() => {
    let stop = () => {};
    const start = async () => {
      const tab = await popupTab();
      if (!/^https?:/.test(tab?.url ?? "")) {
        setState("closed");
        return;
      }
      // A page that is measured already is shown without waiting for its observer.
      stop = watchTabVisit(tab!.id!, (visit) =>
        setState(visit && visit.transfer.requests > 0 ? visit : "reading"),
      );
      if (await observeTab(tab!.id!)) return;
      stop();
      setState("closed");
    };
    void start().catch(reportError);
    return () => stop();
  }, []);
  return state;
}
