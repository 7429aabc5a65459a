import type { Permissions } from "webextension-polyfill";
import { isFirefox } from "./build.ts";
import { browser } from "./browser.ts";
import { effectiveSetting } from "./settings/settings.ts";

/** Firefox alone knows a permission for sending data; the manifest lists the same category as optional. */
const dataSending: Permissions.Permissions = { data_collection: ["technicalAndInteraction"] };

/**
 * Asks in Firefox before anything is sent. Call it synchronously in a click. `isRecorded`: the organisation
 * informed its agents (`consentRecorded`), so that nobody is asked twice.
 */
export const requestDataConsent = (isRecorded: boolean): Promise<boolean> =>
  !isFirefox || isRecorded ? Promise.resolve(true) : browser.permissions.request(dataSending);

/** Whether figures may still leave without a click; a person can take this back in Firefox at any time. */
export async function hasDataConsent(): Promise<boolean> {
  if (!isFirefox || (await effectiveSetting("consentRecorded")).value) return true;
  return browser.permissions.contains(dataSending);
}
