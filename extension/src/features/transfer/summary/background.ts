import { localDay } from "../../../platform/local-day.ts";
import { onAlarm } from "../../../platform/alarms.ts";
import { browser } from "../../../platform/browser.ts";
import { reportError } from "../../../platform/report-error.ts";
import { effectiveSetting } from "../../../platform/settings/settings.ts";
import { watchSettings } from "../../../platform/settings/watch-settings.ts";
import { changeBadgeNotices } from "../../../platform/toolbar-badge/badge-notices.ts";
import { nextMondayMs } from "./past-week.ts";
import { readSummary } from "./read-summary.ts";
import { readSummaryState } from "./store.ts";

const alarm = "weekly-summary";

/** Marks the toolbar icon each Monday until the summary was seen, if the person wants one. Call it synchronously. */
export function startWeeklySummary(): void {
  const refresh = () => void announce().catch(reportError);
  onAlarm(alarm, announce);
  browser.runtime.onInstalled.addListener(refresh);
  browser.runtime.onStartup.addListener(refresh);
  watchSettings(refresh);
}

async function announce(): Promise<void> {
  const { value: isOn } = await effectiveSetting("weeklySummary");
  const today = localDay(Date.now());
  if (isOn) await browser.alarms.create(alarm, { when: nextMondayMs(today) });
  else await browser.alarms.clear(alarm);
  await changeBadgeNotices({ hasSummary: isOn && (await isUnseen(today)) });
}

async function isUnseen(today: string): Promise<boolean> {
  const [summary, { seen }] = await Promise.all([readSummary(today), readSummaryState()]);
  return summary !== undefined && summary.week.fromDay !== seen;
}
