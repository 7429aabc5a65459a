import { useEffect, useState } from "preact/hooks";
import { browser, type Tabs } from "../../platform/browser.ts";
import { reportError } from "../../platform/report-error.ts";
import { observeTab } from "./observer-script.ts";
import { type TabVisit, watchTabVisit } from "./watch-visit.ts";

/** `closed`: the browser lets no extension into this page. */
export type PageState = "reading" | "closed" | TabVisit;

/** What the page under the popup transferred, going on while it loads. */
export function useTabVisit(): PageState {
  const [state, setState] = useState<PageState>("reading");
  useEffect(() => {
    let stop = () => {};
    const start = async () => {
      const tab = await shownTab();
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

/**
 * The tab under the popup. `popup.html?tabId=123` shows another one: tests and the tour open the popup as a page,
 * and then have no tab under it.
 */
async function shownTab(): Promise<Tabs.Tab | undefined> {
  const asked = new URLSearchParams(location.search).get("tabId");
  if (asked !== null) return browser.tabs.get(Number(asked));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
