import { browser } from "../../platform/browser.ts";
import { reportError } from "../../platform/report-error.ts";
import { forgetOldScans } from "./forget-scans.ts";

const alarmName = "cleanup-scans";

/** Names of files are kept a day, whether or not anybody opens the page again. */
export function startForgettingScans(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void forgetOldScans(Date.now()).catch(reportError);
  });
  browser.runtime.onInstalled.addListener(() => {
    void browser.alarms.create(alarmName, { periodInMinutes: 60 });
  });
}
