import { browser } from "../../platform/browser.ts";

const id = "transfer-observer";
const file = "/transfer-observer.js";
const matches = ["*://*/*"];

/** Puts the observer into every document from now on. */
export async function registerObserver(): Promise<void> {
  if (await isRegistered()) return;
  await browser.scripting.registerContentScripts([
    {
      id,
      js: [file],
      matches,
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: "document_start",
      persistAcrossSessions: true,
    },
  ]);
}

export async function unregisterObserver(): Promise<void> {
  if (await isRegistered()) await browser.scripting.unregisterContentScripts({ ids: [id] });
}

const isRegistered = async (): Promise<boolean> =>
  (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;

/**
 * Puts the observer into the page a tab shows, or asks the one that is there for the rest. Answers whether the
 * browser allowed it.
 */
export async function observeTab(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [file] });
    return true;
  } catch {
    // A page of the browser or the store, or a tab that closed in between.
    return false;
  }
}

/** Begins with the pages that are open when a person says yes. */
export async function observeOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  await Promise.all(tabs.map((tab) => observeTab(tab.id!)));
}
