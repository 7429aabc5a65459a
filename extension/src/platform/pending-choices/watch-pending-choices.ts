import { browser } from "../browser.ts";
import { watchSessionStorage } from "../watch-session-storage.ts";

/** Where choices wait for a confirmation. No content script reaches this storage. */
export const pendingChoicesKey = "choices-to-confirm";

/** Whose choice it is. */
export type ChoosingFeature = "habits" | "webmail";

/** Whether anything of the feature is stored there, which may also be too old to ask about. */
export async function hasPendingChoices(feature: ChoosingFeature): Promise<boolean> {
  const stored = (await browser.storage.session.get(pendingChoicesKey))[pendingChoicesKey];
  return Array.isArray(stored) && stored.some((choice) => Object(choice).feature === feature);
}

/** Calls `listener` when the choices changed. Returns a function that stops it. */
export const watchPendingChoices = (listener: () => void): (() => void) =>
  watchSessionStorage([pendingChoicesKey], listener);
