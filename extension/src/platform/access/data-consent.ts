import { isFirefox } from "../build.ts";
import { browser, type Permissions } from "../browser.ts";
import { effectiveSetting } from "../settings/settings.ts";

/**
 * Only Firefox has a permission for sending data. The manifest lists the same categories as optional. Sums of messages deleted in a
 * webmail come from what a person does on a site, hence the second one.
 */
export const dataSendingPermission = {
  data_collection: ["technicalAndInteraction", "websiteActivity"],
} satisfies Permissions.Permissions;

/**
 * Opens Firefox's prompt before anything is sent. Call it synchronously in a click. With `isRecorded` the organisation has informed
 * its agents (`consentRecorded`), so they are not asked again.
 */
export const requestDataConsent = (isRecorded: boolean): Promise<boolean> =>
  !isFirefox || isRecorded
    ? Promise.resolve(true)
    : browser.permissions.request(dataSendingPermission);

/** Whether figures may be sent without a click. A person can revoke this in Firefox at any time. */
export async function hasDataConsent(): Promise<boolean> {
  if (!isFirefox || (await effectiveSetting("consentRecorded")).value) return true;
  return browser.permissions.contains(dataSendingPermission);
}
