import { pickLanguage } from "@digital-cleanup/text";
import { browser, type Runtime } from "../../platform/browser.ts";
import { isWorkBuild } from "../../platform/build.ts";
import { watchPermissions } from "../../platform/permissions.ts";
import { reportError } from "../../platform/report-error.ts";
import { effectiveSettings, watchSettings } from "../../platform/settings/settings.ts";
import { completeWatching } from "./watch-webmail.ts";
import { leaveList } from "./unsubscribe.ts";
import { setMailScripts } from "./register-scripts.ts";
import { type WebmailMessage, webmailMessageSchema } from "./messages.ts";
import { keepMode, modeOf } from "./compose/compose-modes.ts";
import type { Hello, Left } from "./page-messages.ts";
import { watchedOrigins } from "./watched-origins.ts";

/** Puts the scripts of e-mail where a person or an organisation wants them, and answers them. */
export function startWebmail(): void {
  const apply = () =>
    void navigator.locks
      .request("webmail-scripts", async () => setMailScripts(await watchedOrigins()))
      .catch(reportError);
  completeWatching();
  watchSettings(apply);
  watchPermissions(apply);
  browser.runtime.onStartup.addListener(apply);
  browser.runtime.onInstalled.addListener(apply);
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const parsed = webmailMessageSchema.safeParse(message);
    const tabId = sender.tab?.id;
    if (!parsed.success || sender.id !== browser.runtime.id || tabId === undefined)
      return undefined;
    return answer(parsed.data, tabId, sender);
  });
  apply();
}

async function answer(
  message: WebmailMessage,
  tabId: number,
  { url = "", frameId }: Runtime.MessageSender,
): Promise<Hello | Left | undefined> {
  const isWatched = (await watchedOrigins()).includes(URL.parse(url)?.origin ?? "");
  if (message.type === "webmail/hello") return hello(isWatched, tabId);
  if (!isWatched) return undefined;
  if (message.type === "webmail/writes") await keepMode(tabId, message.mode, Date.now());
  // The panel stands in the page itself, so only its own document may speak for it.
  else if (frameId !== 0) return undefined;
  else if (message.type === "webmail/leave") return leaveList(message.url);
  else await browser.scripting.executeScript({ target: { tabId }, files: ["/webmail-panel.js"] });
  return undefined;
}

async function hello(isWatched: boolean, tabId: number): Promise<Hello> {
  const { language, theme } = await effectiveSettings();
  const mode = isWatched ? await modeOf(tabId, Date.now()) : undefined;
  return {
    isWatched,
    ...(mode && { mode }),
    language: pickLanguage(language.value, navigator.languages),
    theme: theme.value,
    isWorkBuild,
  };
}
