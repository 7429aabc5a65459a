import type { Nudge } from "@digital-cleanup/habits";
import { browser } from "../../../platform/browser.ts";
import { watchSessionStorage } from "../../../platform/watch-session-storage.ts";

/** The name under which the rules remember Thunderbird, as they remember a site. */
export const thunderbirdSite = "Thunderbird";

/** The suggestion of each message that is being written, until it is answered or its reason is gone. */
const keyOf = (tabId: number): string => `habits-writing-${tabId}`;

export async function readSuggestion(tabId: number): Promise<Nudge | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as Nudge | undefined;
}

const openingKeyOf = (tabId: number): string => `habits-opening-${tabId}`;

/** With `isOpening`, its popup opens without a click. */
export const storeSuggestion = (tabId: number, nudge: Nudge, isOpening = false): Promise<void> =>
  browser.storage.session.set({
    [keyOf(tabId)]: nudge,
    ...(isOpening && { [openingKeyOf(tabId)]: true }),
  });

/** Calls `listener` when the suggestion of a tab changes or goes. */
export const watchSuggestion = (tabId: number, listener: () => void): (() => void) =>
  watchSessionStorage([keyOf(tabId)], listener);

export const removeSuggestion = (tabId: number): Promise<void> =>
  browser.storage.session.remove(keyOf(tabId));

/** Whether the popup of a tab was opened without a click. Only the first call returns true. */
export async function takeOpening(tabId: number): Promise<boolean> {
  const key = openingKeyOf(tabId);
  const stored = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return stored[key] === true;
}
