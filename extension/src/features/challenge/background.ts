import { watchActions } from "../../platform/action-log.ts";
import { browser } from "../../platform/browser.ts";
import { reportError } from "../../platform/report-error.ts";
import { effectiveSetting } from "../../platform/settings/settings.ts";
import { confirmUpdates, eventsWithUpdates } from "./automatic-updates.ts";
import { nextTryAtMs, retryEverything, sendDue } from "./send.ts";
import { watchChallenge } from "./store.ts";

const retryAlarm = "challenge-retry";
const updateAlarm = "challenge-update";
/** Longer than a tally may take to answer. */
const rescueDelayMs = 60_000;
/** Counting goes on for a moment after an action; one update then says all of it. */
const updateDelayMs = 60_000;
/** A background that sleeps hears nothing of the action log, so it looks again while updates are wanted. */
const updatePeriodMs = 15 * 60_000;

/** Sends what was confirmed, tries again as long as needed, and sends the updates that were asked for. */
export function startChallenge(): void {
  const report = (work: Promise<unknown>) => void work.catch(reportError);

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === retryAlarm) report(send());
    if (name === updateAlarm) report(update());
  });
  browser.runtime.onStartup.addListener(() => report(retryEverything()));
  watchChallenge(() => report(send()));
  watchActions(() => report(scheduleUpdate(updateDelayMs)));
  addEventListener("online", () => report(retryEverything()));
  report(send());
}

const isOff = async (): Promise<boolean> =>
  (await effectiveSetting("disabledFeatures")).value.includes("challenge");

async function send(): Promise<void> {
  if (await isOff()) return;
  // A background that dies while it sends is woken again.
  if ((await nextTryAtMs()) !== undefined) await wakeToRetry(Date.now() + rescueDelayMs);
  const next = await sendDue();
  if (next !== undefined) await wakeToRetry(next);
  await scheduleUpdate(updatePeriodMs);
}

const wakeToRetry = (when: number) => browser.alarms.create(retryAlarm, { when });

async function update(): Promise<void> {
  if (await isOff()) return;
  await confirmUpdates(new Date());
  await scheduleUpdate(updatePeriodMs);
}

/** Wakes the background in `delayMs` at the latest, if anybody wants updates. */
async function scheduleUpdate(delayMs: number): Promise<void> {
  const when = Date.now() + delayMs;
  if ((await eventsWithUpdates(new Date())).length === 0) return;
  const planned = await browser.alarms.get(updateAlarm);
  if (!planned || planned.scheduledTime > when) await browser.alarms.create(updateAlarm, { when });
}
