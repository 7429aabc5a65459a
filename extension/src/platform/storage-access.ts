import type { Storage } from "webextension-polyfill";
import { isFirefox } from "./build.ts";
import { browser } from "./browser.ts";
import { reportError } from "./report-error.ts";

type SetAccessLevel = { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };

/**
 * Keeps the secrets of events out of the processes of web pages: content scripts run there and can read `storage.local` by
 * default. Firefox has no such access level for it.
 */
export function restrictStorageAccess(): void {
  if (isFirefox) return;
  const local: Storage.StorageArea & SetAccessLevel = browser.storage.local;
  void local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" }).catch(reportError);
}
