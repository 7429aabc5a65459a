import type { Nudge } from "@digital-cleanup/habits";
import { browser } from "../../../platform/browser.ts";
import type { Observer } from "./observer.ts";

/** A nudge in the top frame of a tab: who observed what it is about, and the site that "not here" means. */
export type ShownNudge = { nudge: Nudge; observer: Observer; site: string };

/** Ours alone to write, and gone with the browser; the worker may end between showing and answer. */
const keyOf = (tabId: number): string => `habits-shown-${tabId}`;

export const rememberShown = (shown: ShownNudge): Promise<void> =>
  browser.storage.session.set({ [keyOf(shown.observer.tabId)]: shown });

export async function shownIn(tabId: number): Promise<ShownNudge | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as ShownNudge | undefined;
}

export const forgetShown = (tabId: number): Promise<void> =>
  browser.storage.session.remove(keyOf(tabId));
