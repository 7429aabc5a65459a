import { browser } from "../../platform/browser.ts";
import { mailApi } from "../../platform/mail/thunderbird-api.ts";
import { reportError } from "../../platform/report-error.ts";

/** The dashboard as a space of its own, in Thunderbird's bar of spaces. Call it at each start: Thunderbird forgets spaces. */
export const startSpace = (): void => void addSpace().catch(reportError);

async function addSpace(): Promise<void> {
  const { spaces } = mailApi();
  if ((await spaces.query({ isSelfOwned: true })).length > 0) return;
  await spaces.create("digital_cleanup", browser.runtime.getURL("/dashboard.html"), {
    title: browser.runtime.getManifest().name,
    defaultIcons: "icon/32.png",
  });
}
