import { hostPattern } from "../../platform/access/host-pattern.ts";
import { type ContentScript, setContentScripts } from "../../platform/register-content-scripts.ts";
import { localDay } from "../../platform/local-day.ts";
import { answerMessages } from "../../platform/answer-messages.ts";
import { habitSettingsSchema } from "@digital-cleanup/habits";
import { pickLanguage } from "@digital-cleanup/text";
import { browser, type Runtime } from "../../platform/browser.ts";
import { isWorkBuild } from "../../platform/build.ts";
import { unsubscribe, type UnsubscribeResult } from "../../platform/mail/unsubscribe.ts";
import { isOwnPage } from "../../platform/trust/own-page.ts";
import { hasPermissions, watchPermissions } from "../../platform/access/permissions.ts";
import { reportError } from "../../platform/report-error.ts";
import { effectiveSettings } from "../../platform/settings/settings.ts";
import { watchSettings } from "../../platform/settings/watch-settings.ts";
import { appendMailAction } from "../../platform/trust/append-mail-action.ts";
import { createRateLimit } from "../../platform/trust/rate-limit.ts";
import { getComposeMode, setComposeMode } from "./compose/compose-modes.ts";
import { reviewRequestSchema, type WebmailMessage, webmailMessageSchema } from "./messages.ts";
import type { WatchContext } from "./page-messages.ts";
import { takeInboxRead } from "./review/daily-inbox-read.ts";
import { openReviewPanel } from "./review/open-review-panel.ts";
import { removeOrdersOf } from "./confirm/order.ts";
import { placeOrder } from "./confirm/place-order.ts";
import { admitMessage } from "./trust/admit-message.ts";
import {
  addressIdOf,
  changePanel,
  forgetPanel,
  markAddressUsed,
  type OpenPanel,
  readPanel,
} from "./trust/open-panel.ts";
import { completeWatching } from "./watch-webmail.ts";
import { watchedOrigins } from "./watched-origins.ts";

const webmailScripts: ContentScript[] = [
  { id: "habits-mail", js: ["/habits-mail.js"], runAt: "document_start" },
  { id: "webmail-page", js: ["/webmail-page.js"], runAt: "document_start", world: "MAIN" },
];

/** Registers the scripts in watched webmails and handles their messages. Call it synchronously. */
export function startWebmail(): void {
  const updateScripts = () =>
    void navigator.locks
      .request("webmail-scripts", async () => registerWebmailScripts(await originsNow()))
      .catch(reportError);
  completeWatching();
  watchSettings(updateScripts);
  watchPermissions(updateScripts);
  browser.runtime.onStartup.addListener(updateScripts);
  browser.runtime.onInstalled.addListener(updateScripts);
  const rate = createRateLimit({ burst: 200, perSecond: 5 });
  answerMessages((message, sender) => {
    const request = reviewRequestSchema.safeParse(message).data;
    if (request && isOwnPage(sender)) return openReviewPanel(request.tabId, request.panel);
    const parsed = webmailMessageSchema.safeParse(message);
    const tabId = sender.tab?.id;
    if (!parsed.success || sender.id !== browser.runtime.id || tabId === undefined)
      return undefined;
    return rate.take(tabId, 1, Date.now()) ? handle(parsed.data, tabId, sender) : undefined;
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    rate.forget(tabId);
    void closePanel(tabId).catch(reportError);
  });
  updateScripts();
}

const originsNow = async () => watchedOrigins(await effectiveSettings());

async function handle(
  message: WebmailMessage,
  tabId: number,
  { url = "", frameId, tab }: Runtime.MessageSender,
): Promise<WatchContext | UnsubscribeResult | boolean | undefined> {
  const origin = URL.parse(url)?.origin ?? "";
  const isWatched = (await originsNow()).includes(origin);
  const addressId = "url" in message ? await addressIdOf(message.url) : undefined;
  const sender = { origin, isWatched, isTopFrame: frameId === 0, addressId };
  const isAdmitted = (panel: OpenPanel | undefined) => admitMessage(message, { ...sender, panel });
  if (message.type === "webmail/unsubscribe") {
    const isTaken = await takeAddress(tabId, addressId!, isAdmitted);
    return isTaken ? unsubscribeAndCount(message.url) : undefined;
  }
  if (!isAdmitted(await readPanel(tabId))) return undefined;
  switch (message.type) {
    case "webmail/hello":
      // Another document has replaced the one with the panel.
      if (frameId === 0) await closePanel(tabId);
      return createWatchContext(isWatched, tabId);
    case "webmail/may-read-inbox":
      return (await areNewslettersSuggested()) && takeInboxRead(origin, localDay(Date.now()));
    case "webmail/compose-started":
      await setComposeMode(tabId, message.mode, Date.now());
      return undefined;
    case "webmail/order":
      await placeOrder(message, tab!, origin);
      return true;
    case "webmail/order-cancelled":
      await removeOrdersOf(tabId);
      return undefined;
    case "webmail/panel-closed":
      // Another panel may have been opened in its place.
      if ((await readPanel(tabId))?.panel === message.panel) await closePanel(tabId);
      return undefined;
  }
}

/** Nothing of a panel that is gone can be confirmed any more. */
async function closePanel(tabId: number): Promise<void> {
  await forgetPanel(tabId);
  await removeOrdersOf(tabId);
}

/** Takes an address of the open panel if `isAdmitted` accepts it, so that it is used once. */
async function takeAddress(
  tabId: number,
  addressId: string,
  isAdmitted: (panel: OpenPanel | undefined) => boolean,
): Promise<boolean> {
  let isTaken = false;
  await changePanel(tabId, (panel) => {
    isTaken = isAdmitted(panel);
    return isTaken && panel ? markAddressUsed(panel, addressId) : undefined;
  });
  return isTaken;
}

async function unsubscribeAndCount(url: string): Promise<UnsubscribeResult> {
  const result = await unsubscribe(url);
  if (result === "confirmed") {
    await appendMailAction({ id: crypto.randomUUID(), kind: "unsubscribes", count: 1 });
  }
  return result;
}

async function areNewslettersSuggested(): Promise<boolean> {
  const { disabledFeatures, habits } = await effectiveSettings();
  const { rules } = habitSettingsSchema.parse(habits.value);
  return !disabledFeatures.value.includes("habits") && rules["email/unread-newsletter"].isOn;
}

async function createWatchContext(isWatched: boolean, tabId: number): Promise<WatchContext> {
  const { language, theme, recordsNotice } = await effectiveSettings();
  const mode = isWatched ? await getComposeMode(tabId, Date.now()) : undefined;
  return {
    isWatched,
    ...(mode && { mode }),
    language: pickLanguage(language.value, navigator.languages),
    theme: theme.value,
    isWorkBuild,
    recordsNotice: recordsNotice.value,
  };
}

/** Registers both scripts for these origins, as far as access is granted, and for no others. They run from the next page load on. */
async function registerWebmailScripts(origins: readonly string[]): Promise<void> {
  const patterns = origins.map(hostPattern);
  const isGranted = await Promise.all(
    patterns.map((pattern) => hasPermissions({ origins: [pattern] })),
  );
  await setContentScripts(
    webmailScripts,
    patterns.filter((_, at) => isGranted[at]),
  );
}
