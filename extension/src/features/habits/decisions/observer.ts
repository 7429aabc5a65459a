import { browser, type Runtime } from "../../../platform/browser.ts";

/** The document of a content script that sent a message, as the browser names it. */
export type Observer = {
  tabId: number;
  frameId: number;
  documentId?: string;
  origin: string;
  /** Origin of the page in the tab, absent if the browser grants no access to it. */
  pageOrigin?: string;
};

/** Undefined unless the sender is a content script of this extension in a page of the web. */
export function parseObserver(sender: Runtime.MessageSender): Observer | undefined {
  const { id, tab, frameId } = sender;
  const url = URL.parse(sender.url ?? "");
  if (id !== browser.runtime.id || tab?.id === undefined || frameId === undefined) return undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return undefined;
  const documentId = "documentId" in sender && sender.documentId;
  const page = frameId === 0 ? url : URL.parse(tab.url ?? "");
  return {
    tabId: tab.id,
    frameId,
    origin: url.origin,
    ...(typeof documentId === "string" && { documentId }),
    ...(page && /^https?:$/.test(page.protocol) && { pageOrigin: page.origin }),
  };
}

/**
 * When the document in the top frame of a tab started. Undefined if the browser grants no access to the tab, and then no nudge could be
 * shown either. A page that has taken over its process can return any number, so it only identifies the page.
 */
export async function readPageStart(tabId: number): Promise<number | undefined> {
  try {
    const [top] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      injectImmediately: true,
      func: () => performance.timeOrigin,
    });
    return Number.isFinite(top?.result) ? (top!.result as number) : undefined;
  } catch {
    // A page of the browser, an origin without permission, or a tab that has closed.
    return undefined;
  }
}

/** An origin as a site name of at most the length that the rules accept. */
export const siteName = (origin: string): string => origin.slice(0, 256);
