import { browser, type Runtime } from "../../../platform/browser.ts";

/** A document of the web that one of our content scripts speaks from. */
export type Observer = { tabId: number; frameId: number; documentId?: string; origin: string };

/** Undefined for anybody else: a page cannot send, and our own pages have other doors. */
export function observerOf(sender: Runtime.MessageSender): Observer | undefined {
  const { id, tab, frameId } = sender;
  const url = URL.parse(sender.url ?? "");
  if (id !== browser.runtime.id || tab?.id === undefined || frameId === undefined) return undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return undefined;
  const named = "documentId" in sender && sender.documentId;
  return {
    tabId: tab.id,
    frameId,
    origin: url.origin,
    ...(typeof named === "string" && { documentId: named }),
  };
}

/** What a tab shows, told by its top frame itself. */
export type TopPage = { origin: string; startedMs: number };

/** Undefined where the browser does not let us in: nothing could be shown there either. */
export async function topPageOf(tabId: number): Promise<TopPage | undefined> {
  try {
    const [top] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      injectImmediately: true,
      func: () => ({ origin: location.origin, startedMs: performance.timeOrigin }),
    });
    const page = top?.result as TopPage | undefined;
    return page && /^https?:/.test(page.origin) ? page : undefined;
  } catch {
    // A page of the browser, an origin without permission, or a tab that closed in between.
    return undefined;
  }
}

/** An origin as the rules keep it. */
export const nameOf = (origin: string): string => origin.slice(0, 256);
