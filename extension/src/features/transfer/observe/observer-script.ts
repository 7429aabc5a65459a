import { browser } from "../../../platform/browser.ts";
import {
  type ContentScript,
  everyPage,
  setContentScripts,
} from "../../../platform/register-content-scripts.ts";

const file = "/transfer-observer.js";
const observer: ContentScript = {
  id: "transfer-observer",
  js: [file],
  matchOriginAsFallback: true,
  runAt: "document_start",
};

/** Less than a kilobyte in the page's own world, which notices calls. */
const peers: ContentScript = {
  ...observer,
  id: "transfer-peers",
  js: ["/transfer-peers.js"],
  world: "MAIN",
};

/** Runs the observer in every new document. */
export const registerObserver = (): Promise<void> =>
  setContentScripts([observer, peers], everyPage);

export const unregisterObserver = (): Promise<void> => setContentScripts([observer, peers], []);

/**
 * Injects the observer into the page of a tab; an observer that is there already sends what it has not sent yet. Returns
 * whether the browser allowed it.
 */
export async function observeTab(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [file] });
    return true;
  } catch {
    // A page of the browser or the extension store, or the tab was closed.
    return false;
  }
}

/** Injects the observer into the pages that are open when the permission is granted. */
export async function observeOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...everyPage], discarded: false });
  await Promise.all(tabs.map((tab) => observeTab(tab.id!)));
}
