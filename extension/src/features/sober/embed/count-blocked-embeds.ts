import { browser, type Runtime } from "../../../platform/browser.ts";

/** Sent to every page of a tab that replaces an embed. Each one answers with `present`, and also sends it when it loads. */
const query = { type: "sober/queryEmbeds" };
const present = { type: "sober/embedPresent" };

const isType = (message: unknown, { type }: { type: string }): boolean =>
  typeof message === "object" && message !== null && "type" in message && message.type === type;

// Browsers reject a message that has no receiver.
const ignore = () => undefined;
const sendPresent = (): void => void browser.runtime.sendMessage(present).catch(ignore);

/** Makes this page count as a blocked embed. Returns a function that stops it. */
export function announceEmbed(): () => void {
  const onMessage = (message: unknown): undefined => {
    if (isType(message, query)) sendPresent();
  };
  browser.runtime.onMessage.addListener(onMessage);
  sendPresent();
  return () => browser.runtime.onMessage.removeListener(onMessage);
}

/**
 * Calls `listener` with the number of blocked embeds in a tab, now and whenever it grows. Nothing
 * is stored: the frames are queried through the tab, because Firefox 153 neither lists extension
 * frames in web pages (`runtime.getContexts`) nor delivers `runtime.sendMessage` to them.
 */
export function watchBlockedEmbeds(tabId: number, listener: (embeds: number) => void): () => void {
  const frames = new Set<number>();
  const onMessage = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (!isType(message, present) || sender.tab?.id !== tabId) return;
    frames.add(sender.frameId ?? -1);
    listener(frames.size);
  };
  browser.runtime.onMessage.addListener(onMessage);
  listener(0);
  void browser.tabs.sendMessage(tabId, query).catch(ignore);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}
