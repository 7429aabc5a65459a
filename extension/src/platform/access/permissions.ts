import { browser, type Permissions } from "../browser.ts";
import { isFirefox } from "../build.ts";
import { reportError } from "../report-error.ts";

/**
 * What measuring every page needs. Requested together in one click. In Chromium `webRequest` is a required permission, which cannot be
 * removed.
 */
export const alwaysOnPermissions: Permissions.Permissions = {
  ...(isFirefox && { permissions: ["webRequest"] }),
  origins: ["*://*/*"],
};

/** Without them Chromium reports no request that opens a WebSocket. The prompt is the same, and everything else works. */
const socketOrigins = isFirefox ? [] : ["ws://*/*", "wss://*/*"];

/** Access to every page comes and goes with that to its WebSockets. */
const withSockets = (wanted: Permissions.Permissions): Permissions.Permissions =>
  wanted.origins?.includes("*://*/*")
    ? { ...wanted, origins: [...wanted.origins, ...socketOrigins] }
    : wanted;

/** Everything that is granted, also what the manifest requires. */
export const grantedPermissions = (): Promise<Permissions.AnyPermissions> =>
  browser.permissions.getAll();

export const hasPermissions = (wanted: Permissions.Permissions): Promise<boolean> =>
  browser.permissions.contains(wanted);

/**
 * Opens the browser's permission prompt. Call it synchronously in a click. The popup may close while the prompt is open: what must
 * follow belongs in a listener of `permissions.onAdded`, never after this promise.
 */
export function requestPermissions(wanted: Permissions.Permissions): Promise<boolean> {
  // Other features request the same sites. Sent before the request, which may close the page.
  const asksToMeasure = wanted === alwaysOnPermissions;
  void browser.storage.session.set({ asksToMeasure }).catch(reportError);
  return browser.permissions.request(withSockets(wanted));
}

export const dropPermissions = (given: Permissions.Permissions): Promise<boolean> =>
  browser.permissions.remove(withSockets(given));

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
