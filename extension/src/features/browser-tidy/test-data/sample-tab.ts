import type { Tab } from "../../../platform/tabs.ts";

/** A tab in the background that was used at `id` tenths of a second. */
export const sampleTab = (id: number, more: Partial<Tab> = {}): Tab => ({
  id,
  index: id,
  windowId: 1,
  url: `https://val-de-brume.exemple/${id}`,
  title: `Page ${id}`,
  active: false,
  pinned: false,
  highlighted: false,
  incognito: false,
  lastAccessed: id * 100,
  ...more,
});
