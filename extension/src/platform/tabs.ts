import type { Permissions, Tabs } from "webextension-polyfill";
import { browser } from "./browser.ts";

export type Tab = Tabs.Tab;

/** What reading titles and addresses of tabs needs, asked on the page that shows them. */
export const tabsPermission: Permissions.Permissions = { permissions: ["tabs"] };

export const allTabs = (): Promise<Tab[]> => browser.tabs.query({});

/** Frees the memory of a tab; it stays in its place and loads again when somebody opens it. */
export const putToSleep = (id: number): Promise<unknown> => browser.tabs.discard(id);

export const closeTab = (id: number): Promise<void> => browser.tabs.remove(id);

/** Where a tab was, so that it can come back there. */
export type TabPlace = { url: string; windowId: number; index: number };

/** Opens an address again where its tab was, or in this window where that one is gone. */
export async function reopenTab({ url, windowId, index }: TabPlace): Promise<void> {
  await browser.tabs
    .create({ url, windowId, index, active: false })
    .catch(() => browser.tabs.create({ url, active: false }));
}

/** Calls `listener` when tabs came, went, moved on or were looked at. Returns how to stop. */
export function watchTabs(listener: () => void): () => void {
  const { onCreated, onRemoved, onUpdated, onActivated } = browser.tabs;
  const events = [onCreated, onRemoved, onUpdated, onActivated];
  for (const event of events) event.addListener(listener);
  return () => {
    for (const event of events) event.removeListener(listener);
  };
}
