import { browser } from "./browser.ts";
import { reportError } from "./report-error.ts";

/** Runs a task when its alarm rings. Call it synchronously: the worker may be started by that very alarm. */
export function onAlarm(alarmName: string, task: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void task().catch(reportError);
  });
}

/** Runs a task a minute after each start of the browser, which few leave open for long, and every so many minutes from then on. */
export function runEvery(alarmName: string, periodInMinutes: number, task: () => Promise<void>) {
  onAlarm(alarmName, task);
  const begin = () => void browser.alarms.create(alarmName, { delayInMinutes: 1, periodInMinutes });
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
}
