import type { Permissions } from "webextension-polyfill";
import { browser } from "./browser.ts";

/** What measuring every page needs. Requested together in one click. */
export const alwaysOnPermissions: Permissions.Permissions = {
  permissions: ["webRequest"],
  origins: ["*://*/*"],
};

export const hasPermissions = (wanted: Permissions.Permissions): Promise<boolean> =>
  browser.permissions.contains(wanted);

/**
 * Opens the browser's permission prompt. Call it synchronously in a click. The popup may close while the prompt is open: what must
 * follow belongs in a listener of `permissions.onAdded`, never after this promise.
 */
export const requestPermissions = (wanted: Permissions.Permissions): Promise<boolean> =>
  browser.permissions.request(wanted);

export const dropPermissions = (given: Permissions.Permissions): Promise<boolean> =>
  browser.permissions.remove(given);

/** Calls `listener` when a permission was granted or removed. Returns a function that stops it. */
export function watchPermissions(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
