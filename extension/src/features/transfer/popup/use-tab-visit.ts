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
      const isOpen = /^https?:/.test(tab?.url ?? "") && (await observeTab(tab!.id!));
      if (!isOpen) {
        setState("closed");
        return;
      }
      stop = watchTabVisit(tab!.id!, (visit) =>
        setState(visit && visit.transfer.requests > 0 ? visit : "reading"),
      );
    };
    void start().catch(reportError);
    return () => stop();
  }, []);
  return state;
}
