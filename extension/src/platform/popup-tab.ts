import { browser, type Tabs } from "./browser.ts";

/** The tab the popup speaks of: the one in front, or the one that `popup.html?tabId=N` names where the popup is opened as a page. */
export async function popupTab(): Promise<Tabs.Tab | undefined> {
  const asked = new URLSearchParams(location.search).get("tabId");
  if (asked) return browser.tabs.get(Number(asked));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
