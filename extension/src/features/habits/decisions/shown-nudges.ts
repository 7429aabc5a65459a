import type { Nudge } from "@digital-cleanup/habits";
import { browser } from "../../../platform/browser.ts";
import type { Observer } from "./observer.ts";

/** The nudge that a tab shows, the document it is about, and the site that "not here" refers to. */
export type ShownNudge = { nudge: Nudge; observer: Observer; site: string };

/** In session storage, because the worker may end between the showing and the answer. */
const keyFor = (tabId: number): string => `habits-shown-${tabId}`;

export const storeShownNudge = (shown: ShownNudge): Promise<void> =>
  browser.storage.session.set({ [keyFor(shown.observer.tabId)]: shown });

export async function readShownNudge(tabId: number): Promise<ShownNudge | undefined> {
  const key = keyFor(tabId);
  return (await browser.storage.session.get(key))[key] as ShownNudge | undefined;
}

export const removeShownNudge = (tabId: number): Promise<void> =>
  browser.storage.session.remove(keyFor(tabId));
