import { browser } from "../../../platform/browser.ts";

/** A document as the browser names it. Firefox gives documents no id. */
export type Target = { tabId: number; frameId: number; documentId?: string };

/**
 * Injects the script that observes videos. It does nothing where it is already. Resolves to whether the browser allowed it, once the
 * document is parsed.
 */
export async function injectVideoScript({ tabId, frameId, documentId }: Target): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, ...(documentId ? { documentIds: [documentId] } : { frameIds: [frameId] }) },
      files: ["/habits-video.js"],
    });
    return true;
  } catch {
    // The document no longer exists, or grants no access.
    return false;
  }
}
