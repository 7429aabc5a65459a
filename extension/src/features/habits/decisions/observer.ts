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
  if (id !== browser.runtime.id || tab?.id === undefined || frameId === undefined) return undefined;
  const origin = readOrigin(sender);
  if (origin === undefined) return undefined;
  const documentId = "documentId" in sender && sender.documentId;
  const pageOrigin = frameId === 0 ? origin : parseWebOrigin(tab.url);
  return {
    tabId: tab.id,
    frameId,
    origin,
    ...(typeof documentId === "string" && { documentId }),
    ...(pageOrigin !== undefined && { pageOrigin }),
  };
}

/** A document without an address of its own, such as a frame with `srcdoc`, has the origin of the page that made it. */
function readOrigin(sender: Runtime.MessageSender): string | undefined {
  const inherited = "origin" in sender && typeof sender.origin === "string" && sender.origin;
  return parseWebOrigin((sender.url?.startsWith("about:") && inherited) || sender.url);
}

function parseWebOrigin(url = ""): string | undefined {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : undefined;
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
