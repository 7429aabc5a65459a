import { browser, type Runtime } from "../../../platform/browser.ts";

/** Asked of every page in the place of an embed of a tab, and answered, or said unasked, by each of them. */
const question = { type: "sober/whoIsThere" };
const answer = { type: "sober/hereIsOne" };

const isType = (message: unknown, { type }: { type: string }): boolean =>
  typeof message === "object" && message !== null && "type" in message && message.type === type;

// Nobody may be listening, which the browsers call an error.
const ignore = () => undefined;
const sayHere = (): void => void browser.runtime.sendMessage(answer).catch(ignore);

/** In the place of an embed: be counted. Returns how to stop. */
export function announceEmbed(): () => void {
  const onMessage = (message: unknown): undefined => {
    if (isType(message, question)) sayHere();
  };
  browser.runtime.onMessage.addListener(onMessage);
  sayHere();
  return () => browser.runtime.onMessage.removeListener(onMessage);
}

/**
 * Calls `listener` with how many embeds are held back in a tab, now and as more come. Nothing is kept: they
 * are asked, through the tab, for Firefox 153 neither lists frames of ours in pages (`runtime.getContexts`) nor sends
 * them what `runtime.sendMessage` says.
 */
export function watchBlockedEmbeds(tabId: number, listener: (embeds: number) => void): () => void {
  const frames = new Set<number>();
  const onMessage = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (!isType(message, answer) || sender.tab?.id !== tabId) return;
    frames.add(sender.frameId ?? -1);
    listener(frames.size);
  };
  browser.runtime.onMessage.addListener(onMessage);
  listener(0);
  void browser.tabs.sendMessage(tabId, question).catch(ignore);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}
