import type { Storage } from "webextension-polyfill";
import { isFirefox } from "./build.ts";
import { browser } from "./browser.ts";
import { reportError } from "./report-error.ts";

type SetAccessLevel = { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };

/**
 * Keeps the secrets of events out of the process of a page, where our content scripts run and may read
 * `storage.local` unless told otherwise. Firefox knows no such level for it.
 */
export function keepStorageFromPages(): void {
  if (isFirefox) return;
  const local: Storage.StorageArea & SetAccessLevel = browser.storage.local;
  void local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" }).catch(reportError);
}
