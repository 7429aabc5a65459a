import type { Tab } from "../../platform/tabs.ts";

/** A tab that was not used for a while. */
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
 * The tabs last used before `beforeMs`, the longest unused first. Active, pinned and audible tabs are left out, and so are
 * the browser's own pages, which an extension cannot reopen.
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
