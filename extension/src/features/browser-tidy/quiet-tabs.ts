import type { Tab } from "../../platform/tabs.ts";

/** A tab nobody has looked at for a while. */
export type QuietTab = {
  id: number;
  title: string;
  url: string;
  windowId: number;
  index: number;
  lastSeenMs: number;
  isAsleep: boolean;
};

/**
 * The tabs not looked at since `beforeMs`, the longest forgotten first. Never one that is in front, pinned or
 * playing, and only pages of the web: no extension may open the browser's own pages again.
 */
export function quietTabs(tabs: readonly Tab[], beforeMs: number): QuietTab[] {
  return tabs
    .flatMap((tab): QuietTab[] => {
      const { id, url = "", lastAccessed } = tab;
      const isKept = tab.active || tab.pinned || tab.audible === true || tab.hidden === true;
      if (id === undefined || isKept || !/^https?:/.test(url)) return [];
      if (lastAccessed === undefined || lastAccessed >= beforeMs) return [];
      const { title = url, windowId = 0, index, discarded: isAsleep = false } = tab;
      return [{ id, title, url, windowId, index, lastSeenMs: lastAccessed, isAsleep }];
    })
    .toSorted((a, b) => a.lastSeenMs - b.lastSeenMs);
}
