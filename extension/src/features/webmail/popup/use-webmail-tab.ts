import { useEffect, useRef, useState } from "preact/hooks";
import { hostPattern } from "../../../platform/host-pattern.ts";
import { browser } from "../../../platform/browser.ts";
import { hasPermissions, watchPermissions } from "../../../platform/permissions.ts";
import { popupTab } from "../../../platform/popup-tab.ts";
import { reportError } from "../../../platform/report-error.ts";
import { watchSettings } from "../../../platform/settings/settings.ts";
import type { PageState, ToPage } from "../page-messages.ts";
import { recognise, signs, type WebmailId } from "../detect-webmail.ts";
import { watchedOrigins } from "../watched-origins.ts";

/** The page under the popup as far as e-mail goes. `state` is what its script answers; without one it is not there yet. */
export type WebmailTab = {
  tabId: number;
  origin: string;
  /** What the page itself looks like, before it is watched. */
  seen?: WebmailId;
  isWatched: boolean;
  hasAccess: boolean;
  state?: PageState;
};

export const toPage = (tabId: number, message: ToPage): Promise<PageState | undefined> =>
  browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined) as Promise<
    PageState | undefined
  >;

async function look(tabId: number): Promise<WebmailId | undefined> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId },
      func: recognise,
      args: [signs],
    });
    return found?.result as WebmailId | undefined;
  } catch {
    // A page of the browser, or one that nobody gave access to.
    return undefined;
  }
}

async function readTab(): Promise<WebmailTab | undefined> {
  const tab = await popupTab();
  const origin = URL.parse(tab?.url ?? "")?.origin;
  if (tab?.id === undefined || !origin?.startsWith("http")) return undefined;
  const [watched, hasAccess, seen, state] = await Promise.all([
    watchedOrigins(),
    hasPermissions({ origins: [hostPattern(origin)] }),
    look(tab.id),
    toPage(tab.id, { type: "webmail/state" }),
  ]);
  return {
    tabId: tab.id,
    origin,
    isWatched: watched.includes(origin),
    hasAccess,
    ...(seen && { seen }),
    ...(state && { state }),
  };
}

/** The tab as it changes, and as it was while the browser's own question, whose answer `during` awaits, is up. */
export function useWebmailTab() {
  const [tab, setTab] = useState<WebmailTab>();
  const isAsking = useRef(false);
  const read = async () => {
    const now = await readTab();
    if (!isAsking.current) setTab(now);
  };
  const during = async (answer: Promise<boolean>): Promise<boolean> => {
    isAsking.current = true;
    try {
      return await answer;
    } finally {
      isAsking.current = false;
      await read();
    }
  };
  useEffect(() => {
    const follow = () => void read().catch(reportError);
    follow();
    const stops = [watchSettings(follow), watchPermissions(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return { tab, during };
}
