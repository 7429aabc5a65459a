import { pickLanguage } from "@digital-cleanup/text";
import { browser, type Runtime } from "../../platform/browser.ts";
import { isWorkBuild } from "../../platform/build.ts";
import { watchPermissions } from "../../platform/permissions.ts";
import { reportError } from "../../platform/report-error.ts";
import { effectiveSettings, watchSettings } from "../../platform/settings/settings.ts";
import { getComposeMode, setComposeMode } from "./compose/compose-modes.ts";
import { type WebmailMessage, webmailMessageSchema } from "./messages.ts";
import type { UnsubscribeResult, WatchContext } from "./page-messages.ts";
import { registerWebmailScripts } from "./register-scripts.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { completeWatching } from "./watch-webmail.ts";
import { watchedOrigins } from "./watched-origins.ts";

/** Registers the scripts in watched webmails and handles their messages. Call it synchronously. */
export function startWebmail(): void {
  const updateScripts = () =>
    void navigator.locks
      .request("webmail-scripts", async () => registerWebmailScripts(await watchedOrigins()))
      .catch(reportError);
  completeWatching();
  watchSettings(updateScripts);
  watchPermissions(updateScripts);
  browser.runtime.onStartup.addListener(updateScripts);
  browser.runtime.onInstalled.addListener(updateScripts);
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const parsed = webmailMessageSchema.safeParse(message);
    const tabId = sender.tab?.id;
    if (!parsed.success || sender.id !== browser.runtime.id || tabId === undefined)
      return undefined;
    return handle(parsed.data, tabId, sender);
  });
  updateScripts();
}

async function handle(
  message: WebmailMessage,
  tabId: number,
  { url = "", frameId }: Runtime.MessageSender,
): Promise<WatchContext | UnsubscribeResult | undefined> {
  const isWatched = (await watchedOrigins()).includes(URL.parse(url)?.origin ?? "");
  if (message.type === "webmail/hello") return createWatchContext(isWatched, tabId);
  if (!isWatched) return undefined;
  if (message.type === "webmail/compose-started") {
    await setComposeMode(tabId, message.mode, Date.now());
    return undefined;
  }
  // The panel is in the top frame, so no other frame may send its messages.
  if (frameId !== 0) return undefined;
  if (message.type === "webmail/unsubscribe") return unsubscribe(message.url);
  await browser.scripting.executeScript({ target: { tabId }, files: ["/webmail-panel.js"] });
  return undefined;
}

async function createWatchContext(isWatched: boolean, tabId: number): Promise<WatchContext> {
  const { language, theme } = await effectiveSettings();
  const mode = isWatched ? await getComposeMode(tabId, Date.now()) : undefined;
  return {
    isWatched,
    ...(mode && { mode }),
    language: pickLanguage(language.value, navigator.languages),
    theme: theme.value,
    isWorkBuild,
  };
}
