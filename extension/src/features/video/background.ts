import { browser, type Runtime } from "../../platform/browser.ts";
import { isPlayersWanted } from "./messages.ts";

/** Puts what reads players into a document whose video has played for a while. Call it synchronously. */
export function startVideo(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { id, tab, frameId } = sender;
    if (!isPlayersWanted(message) || id !== browser.runtime.id) return undefined;
    if (tab?.id === undefined || frameId === undefined) return undefined;
    return addPlayers(tab.id, frameId);
  });
}

async function addPlayers(tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ["/video-players.js"],
      world: "MAIN",
      injectImmediately: true,
    });
    return true;
  } catch {
    // The document is gone, or lets nobody in.
    return false;
  }
}
