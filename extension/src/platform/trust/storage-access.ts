import type { Storage } from "webextension-polyfill";
import { isFirefox, isThunderbird } from "../build.ts";
import { browser } from "../browser.ts";
import { reportError } from "../report-error.ts";

type SetAccessLevel = { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };

/**
 * Content scripts run in the processes of web pages and can access `storage.local` by default. What an earlier version stored there
 * may not have been moved yet, so Chromium keeps them out. Firefox and Thunderbird have no such access level for it.
 */
export function restrictStorageAccess(): void {
  if (isFirefox || isThunderbird) return;
  const local: Storage.StorageArea & SetAccessLevel = browser.storage.local;
  void local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" }).catch(reportError);
}
