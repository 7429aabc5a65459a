import { popupTab } from "../../../platform/popup-tab.ts";
import { readOpeningSettings } from "../../../platform/settings/opening-settings.ts";
import { reportError } from "../../../platform/report-error.ts";
import { currentLevel, type MeasurementLevel } from "../measurement-level.ts";
import { observeTab } from "../observe/observer-script.ts";
import { type TabVisit, watchTabVisit } from "../visits/watch-tab-visit.ts";

/** `closed`: the browser does not let extensions into this page. */
export type PageState = "reading" | "closed" | TabVisit;

/** What the page under the popup transferred, updated while it loads. */
export type PageReading = {
  /** The level that the popup opened with; undefined until it is known. */
  level: () => MeasurementLevel | undefined;
  state: () => PageState;
  /** Reads the page, unless that has started already. */
  start: () => void;
  /** Calls `listener` after each change. Returns a function that stops it. */
  watch: (listener: () => void) => () => void;
};

/** Starts to read the page before the popup is rendered, so that its first view has the figures. */
export function openPageReading(): PageReading {
  const listeners = new Set<() => void>();
  let level: MeasurementLevel | undefined;
  let state: PageState = "reading";
  let isStarted = false;
  const change = (next: PageState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  let visit: TabVisit | undefined;
  // A page that is measured already is shown without waiting for its observer.
  const showVisit = () => change(visit && visit.transfer.requests > 0 ? visit : "reading");
  // Read while the level is: nothing is observed by it.
  const opened = openTab((read) => {
    visit = read;
    if (isStarted) showVisit();
  });
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    if (visit) showVisit();
    void observePage(opened, () => change("closed")).catch(reportError);
  };
  const begin = async () => {
    level = await currentLevel(readOpeningSettings());
    if (level === "onClick" || level === "always") start();
  };
  void begin().catch(reportError);
  return {
    level: () => level,
    state: () => state,
    start,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type OpenTab = { tabId: number; stop: () => void };

/** The tab under the popup, if it is a web page. `onVisit` is called with its visit as far as it is measured, and after each change. */
async function openTab(
  onVisit: (visit: TabVisit | undefined) => void,
): Promise<OpenTab | undefined> {
  const tab = await popupTab();
  if (tab?.id === undefined || !/^https?:/.test(tab.url ?? "")) return undefined;
  return { tabId: tab.id, stop: watchTabVisit(tab.id, onVisit) };
}

async function observePage(
  opened: Promise<OpenTab | undefined>,
  onClosed: () => void,
): Promise<void> {
  const tab = await opened;
  if (tab && (await observeTab(tab.tabId))) return;
  tab?.stop();
  onClosed();
}
