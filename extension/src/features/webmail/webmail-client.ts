import { contentRuntime } from "../../platform/page/content-runtime.ts";
import type { ComposeMode } from "./activity/page-events.ts";
import type { WebmailMessage } from "./messages.ts";
import type { UnsubscribeResult, WatchContext } from "./page-messages.ts";

const send = (message: WebmailMessage): Promise<unknown> => contentRuntime().sendMessage(message);

export const requestWatchContext = async (): Promise<WatchContext> =>
  (await send({ type: "webmail/hello" })) as WatchContext;

export const reportComposeStarted = (mode: ComposeMode): Promise<unknown> =>
  send({ type: "webmail/compose-started", mode });

export const openReview = (): Promise<unknown> => send({ type: "webmail/open-review" });

export const requestUnsubscribe = async (url: string): Promise<UnsubscribeResult> =>
  (await send({ type: "webmail/unsubscribe", url })) as UnsubscribeResult;
