import { contentRuntime } from "../../platform/content-runtime.ts";
import type { Hello, Left } from "./page-messages.ts";
import type { WebmailMessage } from "./messages.ts";

const send = (message: WebmailMessage): Promise<unknown> => contentRuntime().sendMessage(message);

/** For content scripts, without polyfill and schema. */
export const sayHello = async (): Promise<Hello> =>
  (await send({ type: "webmail/hello" })) as Hello;
export const sayWrites = (
  mode: Extract<WebmailMessage, { type: "webmail/writes" }>["mode"],
): Promise<unknown> => send({ type: "webmail/writes", mode });
export const askForPanel = (): Promise<unknown> => send({ type: "webmail/panel" });
export const leaveList = async (url: string): Promise<Left> =>
  (await send({ type: "webmail/leave", url })) as Left;
