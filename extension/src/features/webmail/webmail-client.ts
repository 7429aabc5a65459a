import { browser } from "../../platform/browser.ts";
import type { UnsubscribeResult } from "../../platform/mail/unsubscribe.ts";
import type { ComposeMode } from "./activity/page-events.ts";
import type { PanelId, WebmailMessage } from "./messages.ts";
import type { OrderAnswer, StateMessage, WatchContext } from "./page-messages.ts";

const send = (message: WebmailMessage | StateMessage): Promise<unknown> =>
  browser.runtime.sendMessage(message);

export const requestWatchContext = async (): Promise<WatchContext> =>
  (await send({ type: "webmail/hello" })) as WatchContext;

/** Lets a popup that was open before know that the page answers it now. */
export const announceAnswers = (): Promise<unknown> => send({ type: "webmail/answers" });

export const reportComposeStarted = (mode: ComposeMode): Promise<unknown> =>
  send({ type: "webmail/compose-started", mode });

export const requestInboxRead = async (): Promise<boolean> =>
  (await send({ type: "webmail/may-read-inbox" })) === true;

/** What a panel asks the person to confirm in the popup. */
export type Ordered = { number: number; leaves: string[]; moves: number };

/** Resolves to whether the background asks the person. */
export const requestOrder = async (ordered: Ordered): Promise<boolean> =>
  (await send({ type: "webmail/order", ...ordered })) === true;

export const reportOrderCancelled = (): Promise<unknown> =>
  send({ type: "webmail/order-cancelled" });

/** Calls `listener` with what the person answered in the popup. Returns a function that stops it. */
export function listenToOrders(listener: (answer: OrderAnswer) => void): () => void {
  const { onMessage } = browser.runtime;
  const take = (message: unknown): undefined => {
    const { type } = Object(message) as Partial<OrderAnswer>;
    if (type === "webmail/order-answered") listener(message as OrderAnswer);
  };
  onMessage.addListener(take);
  return () => onMessage.removeListener(take);
}

export const reportPanelClosed = (panel: PanelId): Promise<unknown> =>
  send({ type: "webmail/panel-closed", panel });

export const requestUnsubscribe = async (url: string): Promise<UnsubscribeResult> =>
  // Nothing was sent if the background did not accept the request.
  ((await send({ type: "webmail/unsubscribe", url })) ?? "refused") as UnsubscribeResult;
