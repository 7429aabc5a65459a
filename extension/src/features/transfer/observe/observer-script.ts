import { browser } from "../../../platform/browser.ts";
import {
  type ContentScript,
  everyPage,
  setContentScripts,
} from "../../../platform/content-scripts.ts";

const file = "/transfer-observer.js";
const observer: ContentScript = {
  id: "transfer-observer",
  js: [file],
  matchOriginAsFallback: true,
  runAt: "document_start",
};

/** Puts the observer into every document from now on. */
export const registerObserver = (): Promise<void> => setContentScripts([observer], everyPage);

export const unregisterObserver = (): Promise<void> => setContentScripts([observer], []);

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
  const tabs = await browser.tabs.query({ url: [...everyPage], discarded: false });
  await Promise.all(tabs.map((tab) => observeTab(tab.id!)));
}
