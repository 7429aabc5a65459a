import { browser } from "../../../platform/browser.ts";
import { watchSessionStorage } from "../../../platform/watch-session-storage.ts";

/** Where choices wait for a confirmation. No content script reaches this storage. */
export const pendingChoicesKey = "habits-to-confirm";

/** Whether anything is stored there, which may also be too old to ask about. */
export async function hasPendingChoices(): Promise<boolean> {
  const stored = (await browser.storage.session.get(pendingChoicesKey))[pendingChoicesKey];
  return Array.isArray(stored) && stored.length > 0;
}

/** Calls `listener` when the choices changed. Returns a function that stops it. */
export const watchPendingChoices = (listener: () => void): (() => void) =>
  watchSessionStorage([pendingChoicesKey], listener);
