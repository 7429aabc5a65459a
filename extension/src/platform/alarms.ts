import { browser } from "./browser.ts";
import { reportError } from "./report-error.ts";

/** Runs a task when its alarm fires. Must be called synchronously: the alarm may have started the service worker. */
export function onAlarm(alarmName: string, task: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void task().catch(reportError);
  });
}

/** Runs a task one minute after each browser start, because few browsers stay open for days, and then at the given interval. */
export function runEvery(alarmName: string, periodInMinutes: number, task: () => Promise<void>) {
  onAlarm(alarmName, task);
  const begin = () => void browser.alarms.create(alarmName, { delayInMinutes: 1, periodInMinutes });
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
}
