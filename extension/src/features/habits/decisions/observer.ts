import { browser, type Runtime } from "../../../platform/browser.ts";

/** The document of a content script that sent a message. */
export type Observer = { tabId: number; frameId: number; documentId?: string; origin: string };

/** Undefined unless the sender is a content script of this extension in a page of the web. */
export function parseObserver(sender: Runtime.MessageSender): Observer | undefined {
  const { id, tab, frameId } = sender;
  const url = URL.parse(sender.url ?? "");
  if (id !== browser.runtime.id || tab?.id === undefined || frameId === undefined) return undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return undefined;
  const documentId = "documentId" in sender && sender.documentId;
  return {
    tabId: tab.id,
    frameId,
    origin: url.origin,
    ...(typeof documentId === "string" && { documentId }),
  };
}

/** The document in the top frame of a tab. */
export type TopPage = { origin: string; startedMs: number };

/** Undefined if the browser grants no access to the tab, where no nudge could be shown either. */
export async function readTopPage(tabId: number): Promise<TopPage | undefined> {
  try {
    const [top] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      injectImmediately: true,
      func: () => ({ origin: location.origin, startedMs: performance.timeOrigin }),
    });
    const page = top?.result as TopPage | undefined;
    return page && /^https?:/.test(page.origin) ? page : undefined;
  } catch {
    // A page of the browser, an origin without permission, or a tab that has closed.
    return undefined;
  }
}

/** An origin as a site name of at most the length that the rules accept. */
export const siteName = (origin: string): string => origin.slice(0, 256);
