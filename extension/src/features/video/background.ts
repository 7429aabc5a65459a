import { answerMessages } from "../../platform/answer-messages.ts";
import { browser } from "../../platform/browser.ts";
import { isPageScriptRequest } from "./messages.ts";

/** Injects the script that controls players into documents whose video has played for a while. Call it synchronously. */
export function startVideo(): void {
  answerMessages((message, sender) => {
    const { id, tab, frameId } = sender;
    if (!isPageScriptRequest(message) || id !== browser.runtime.id) return undefined;
    if (tab?.id === undefined || frameId === undefined) return undefined;
    return injectScript(tab.id, frameId);
  });
}

/** The name of the port that the script offers. */
async function injectScript(tabId: number, frameId: number): Promise<string | undefined> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ["/video-players.js"],
      world: "MAIN",
      injectImmediately: true,
    });
    return typeof injected?.result === "string" ? injected.result : undefined;
  } catch {
    // The document no longer exists, or grants no access.
    return undefined;
  }
}
