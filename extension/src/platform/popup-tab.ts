import { browser, type Tabs } from "./browser.ts";

/** The tab that the popup is about: the active one, or that of `popup.html?tabId=N` if the popup is opened as a page. */
export async function popupTab(): Promise<Tabs.Tab | undefined> {
  const tabId = new URLSearchParams(location.search).get("tabId");
  if (tabId) return browser.tabs.get(Number(tabId));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
