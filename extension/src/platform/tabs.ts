import { browser, type Permissions, type Tabs } from "./browser.ts";

export type Tab = Tabs.Tab;

/** The permission for reading titles and addresses of tabs, requested on the page that shows them. */
export const tabsPermission: Permissions.Permissions = { permissions: ["tabs"] };

export const allTabs = (): Promise<Tab[]> => browser.tabs.query({});

/** Discards a tab: it stays in the tab strip and reloads when it is opened. */
export const putToSleep = (id: number): Promise<unknown> => browser.tabs.discard(id);

export const closeTab = (id: number): Promise<void> => browser.tabs.remove(id);

/** What is needed to reopen a tab at its position. */
export type TabPlace = { url: string; windowId: number; index: number };

/** Reopens an address at its position, or in this window if its own was closed. */
export async function reopenTab({ url, windowId, index }: TabPlace): Promise<void> {
  await browser.tabs
    .create({ url, windowId, index, active: false })
    .catch(() => browser.tabs.create({ url, active: false }));
}

/** Calls `listener` after tabs were opened, closed, moved, navigated or activated. Returns a function that stops watching. */
export function watchTabs(listener: () => void): () => void {
  const { onCreated, onRemoved, onUpdated, onActivated } = browser.tabs;
  const events = [onCreated, onRemoved, onUpdated, onActivated];
  for (const event of events) event.addListener(listener);
  return () => {
    for (const event of events) event.removeListener(listener);
  };
}
