import { browser } from "../../platform/browser.ts";
import { reportError } from "../../platform/report-error.ts";
import { effectiveSetting } from "../../platform/settings/settings.ts";
import { watchActions } from "../../platform/actions/watch-actions.ts";
import { confirmUpdates, participationsWithUpdates } from "./sending/automatic-updates.ts";
import { nextDelayMs, retryEverything, sendDue } from "./sending/send.ts";
import { watchChallenge } from "./watch-challenge.ts";

const retryAlarm = "challenge-retry";
const updateAlarm = "challenge-update";
/** Longer than the time limit of a request. */
const rescueDelayMs = 60_000;
/** More actions often follow the first one: one update then contains them all. */
const updateDelayMs = 60_000;
/** A stopped background gets no event of the action log, so it checks periodically while updates are on. */
const updatePeriodMs = 15 * 60_000;

/** Sends what was confirmed, retries until the tally answers, and sends automatic updates. */
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
  // The browser may stop the background during a request: the alarm starts it again.
  if ((await nextDelayMs()) !== undefined) await retryIn(rescueDelayMs);
  const delayMs = await sendDue();
  if (delayMs !== undefined) await retryIn(delayMs);
  await scheduleUpdate(updatePeriodMs);
}

const retryIn = (delayMs: number) =>
  browser.alarms.create(retryAlarm, { when: Date.now() + delayMs });

async function update(): Promise<void> {
  if (await isOff()) return;
  await confirmUpdates(new Date());
  await scheduleUpdate(updatePeriodMs);
}

/** Starts the background in `delayMs` at the latest, if updates are on for an event. */
async function scheduleUpdate(delayMs: number): Promise<void> {
  const when = Date.now() + delayMs;
  if ((await participationsWithUpdates(new Date())).length === 0) return;
  const planned = await browser.alarms.get(updateAlarm);
  if (!planned || planned.scheduledTime > when) await browser.alarms.create(updateAlarm, { when });
}
