import { useEffect, useRef, useState } from "preact/hooks";
import { hostPattern } from "../../../platform/access/host-pattern.ts";
import { browser, type Runtime, type Tabs } from "../../../platform/browser.ts";
import { hasPermissions, watchPermissions } from "../../../platform/access/permissions.ts";
import { popupTab } from "../../../platform/popup-tab.ts";
import { reportError } from "../../../platform/report-error.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { usePage } from "../../../ui/page-context.ts";
import { detectWebmail } from "../detect-webmail.ts";
import type { PageState, PopupMessage, StateMessage } from "../page-messages.ts";
import { watchedOrigins } from "../watched-origins.ts";
import { type WebmailId, webmails } from "../webmails.ts";

/** The tab under the popup. `state` is the response of its content script, absent if the script does not run yet. */
export type WebmailTab = {
  tabId: number;
  origin: string;
  /** The webmail detected in the page, whether it is watched or not. */
  detected?: WebmailId;
  isWatched: boolean;
  hasAccess: boolean;
  state?: PageState;
};

const sendToPage = (tabId: number, message: PopupMessage): Promise<PageState | undefined> =>
  browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined) as Promise<
    PageState | undefined
  >;

async function detectInTab(tabId: number): Promise<WebmailId | undefined> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId },
      func: detectWebmail<WebmailId>,
      args: [webmails],
    });
    return found?.result as WebmailId | undefined;
  } catch {
    // A page of the browser, or one without access.
    return undefined;
  }
}

async function readTab(
  tab: Tabs.Tab | undefined,
  settings: EffectiveSettings,
): Promise<WebmailTab | undefined> {
  const origin = URL.parse(tab?.url ?? "")?.origin;
  if (tab?.id === undefined || !origin?.startsWith("http")) return undefined;
  const [watched, hasAccess, detected, state] = await Promise.all([
    watchedOrigins(settings),
    hasPermissions({ origins: [hostPattern(origin)] }),
    detectInTab(tab.id),
    sendToPage(tab.id, { type: "webmail/state" }),
  ]);
  return {
    tabId: tab.id,
    origin,
    isWatched: watched.includes(origin),
    hasAccess,
    ...(detected && { detected }),
    ...(state && { state }),
  };
}

/** Calls `listener` when the tab shows something else, or its script begins to answer. Returns a function that stops it. */
function watchPage(
  isThis: (tabId: number | undefined) => boolean,
  listener: () => void,
): () => void {
  const { runtime, tabs } = browser;
  const onUpdated = (tabId: number) => {
    if (isThis(tabId)) listener();
  };
  const onMessage = (message: unknown, { tab }: Runtime.MessageSender): undefined => {
    const { type } = Object(message) as Partial<StateMessage>;
    if (type === "webmail/answers" && isThis(tab?.id)) listener();
  };
  tabs.onUpdated.addListener(onUpdated);
  runtime.onMessage.addListener(onMessage);
  return () => {
    tabs.onUpdated.removeListener(onUpdated);
    runtime.onMessage.removeListener(onMessage);
  };
}

/** The tab, updated when settings, permissions or its page change, but not while the permission prompt that `during` awaits is open. */
export function useWebmailTab() {
  const { settings } = usePage();
  const [tab, setTab] = useState<WebmailTab>();
  // A prompt may end after the settings have changed.
  const latestSettings = useRef(settings);
  latestSettings.current = settings;
  const isPromptOpen = useRef(false);
  const reads = useRef(0);
  // Known before the page is read, and while it has no address of the web: it may become a webmail meanwhile.
  const tabId = useRef<number | undefined>(undefined);
  const read = async () => {
    reads.current += 1;
    const turn = reads.current;
    const shown = await popupTab();
    tabId.current = shown?.id;
    const now = await readTab(shown, latestSettings.current);
    // A later read knows later settings.
    if (turn === reads.current && !isPromptOpen.current) setTab(now);
  };
  const during = async (prompt: Promise<boolean>): Promise<boolean> => {
    isPromptOpen.current = true;
    try {
      return await prompt;
    } finally {
      isPromptOpen.current = false;
      await read();
    }
  };
  useEffect(() => {
    const update = () => void read().catch(reportError);
    update();
    const isThis = (id: number | undefined) => id === (tabId.current ?? id);
    const stops = [watchPermissions(update), watchPage(isThis, update)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [settings]);
  return { tab, during };
}
