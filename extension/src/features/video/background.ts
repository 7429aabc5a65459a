import { browser, type Runtime } from "../../platform/browser.ts";
import { isPageScriptRequest, type PageScript } from "./messages.ts";

/** Injects the scripts that control players into documents whose video has played for a while. Call it synchronously. */
export function startVideo(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { id, tab, frameId } = sender;
    if (!isPageScriptRequest(message) || id !== browser.runtime.id) return undefined;
    if (tab?.id === undefined || frameId === undefined) return undefined;
    return injectScript(message.script, tab.id, frameId);
  });
}

async function injectScript(script: PageScript, tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [`/${script}.js`],
      world: "MAIN",
      injectImmediately: true,
    });
    return true;
  } catch {
    // The document no longer exists, or grants no access.
    return false;
  }
}
