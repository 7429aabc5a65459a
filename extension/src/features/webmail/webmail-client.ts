import type { UnsubscribeResult } from "../../platform/mail/unsubscribe.ts";
import { contentRuntime } from "../../platform/page/content-runtime.ts";
import type { ComposeMode } from "./activity/page-events.ts";
import type { WebmailMessage } from "./messages.ts";
import type { StateMessage, WatchContext } from "./page-messages.ts";

const send = (message: WebmailMessage | StateMessage): Promise<unknown> =>
  contentRuntime().sendMessage(message);

export const requestWatchContext = async (): Promise<WatchContext> =>
  (await send({ type: "webmail/hello" })) as WatchContext;

/** Lets a popup that was open before know that the page answers it now. */
export const announceAnswers = (): Promise<unknown> => send({ type: "webmail/answers" });

export const reportComposeStarted = (mode: ComposeMode): Promise<unknown> =>
  send({ type: "webmail/compose-started", mode });

export const requestInboxRead = async (): Promise<boolean> =>
  (await send({ type: "webmail/may-read-inbox" })) === true;

export const reportPanelChose = (url: string, isChosen: boolean): Promise<unknown> =>
  send({ type: "webmail/panel-chose", url, isChosen });

export const reportPanelClosed = (): Promise<unknown> => send({ type: "webmail/panel-closed" });

export const requestUnsubscribe = async (url: string): Promise<UnsubscribeResult> =>
  // Nothing was sent if the background did not accept the request.
  ((await send({ type: "webmail/unsubscribe", url })) ?? "refused") as UnsubscribeResult;
