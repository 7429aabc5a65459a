import { browser } from "../../../platform/browser.ts";
import { setLastingRules, setSessionRules } from "../../../platform/network-rules.ts";
import { soberAbility } from "../ability.ts";
import { embedPage, ownHost } from "./embed-page-url.ts";
import { isRunning } from "../compare/measurement.ts";
import { lastingRules, sessionRules } from "./build-rules.ts";
import { noPages, noSober } from "../sober-state.ts";
import { readMeasurement, readPages, readSober } from "../store.ts";

const resumeAlarm = "sober-resume";

/**
 * Makes the browser's rules those of the stored state, however often and from wherever it is called: one after the other,
 * for two at once would add the same rules twice, which the browser refuses.
 */
export const applyRules = (nowMs: number): Promise<void> =>
  navigator.locks.request("sober-rules", () => applyAlone(nowMs));

async function applyAlone(nowMs: number): Promise<void> {
  const isAble = (await soberAbility()) === "able";
  const [sober, pages, measurement] = await Promise.all([
    readSober(),
    readPages(),
    readMeasurement(),
  ]);
  const own = { embedPage: embedPage(), host: ownHost() };
  const isExempt = measurement !== undefined && measurement.phase === "without";
  const paused = [
    ...pages.paused,
    ...(isExempt && isRunning(measurement) ? [measurement] : []),
  ].map(({ tabId, origin }) => ({ tabId, origin }));
  const comparedTabId = isAble && measurement?.phase === "with" ? measurement.tabId : undefined;
  await setLastingRules(lastingRules(isAble ? sober : noSober, own, nowMs));
  await setSessionRules(sessionRules(isAble ? { ...pages, paused } : noPages, own, comparedTabId));
  const { pausedUntilMs = 0 } = sober;
  if (pausedUntilMs > nowMs) await browser.alarms.create(resumeAlarm, { when: pausedUntilMs });
}

export const isResumeAlarm = ({ name }: { name: string }): boolean => name === resumeAlarm;
