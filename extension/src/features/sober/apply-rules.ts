import { browser } from "../../platform/browser.ts";
import { setLastingRules, setSessionRules } from "../../platform/network-rules.ts";
import { soberAbility } from "./ability.ts";
import { embedPage, ownHost } from "./embed-address.ts";
import { isRunning } from "./measurement.ts";
import { lastingRules, sessionRules } from "./rules.ts";
import { noPages, noSober } from "./sober-state.ts";
import { readMeasurement, readPages, readSober } from "./store.ts";

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
  const isAside = measurement !== undefined && measurement.phase === "without";
  const paused = [...pages.paused, ...(isAside && isRunning(measurement) ? [measurement] : [])].map(
    ({ tabId, origin }) => ({ tabId, origin }),
  );
  const comparedTabId = isAble && measurement?.phase === "with" ? measurement.tabId : undefined;
  await setLastingRules(lastingRules(isAble ? sober : noSober, own, nowMs));
  await setSessionRules(sessionRules(isAble ? { ...pages, paused } : noPages, own, comparedTabId));
  const { pausedUntilMs = 0 } = sober;
  if (pausedUntilMs > nowMs) await browser.alarms.create(resumeAlarm, { when: pausedUntilMs });
}

export const isResumeAlarm = ({ name }: { name: string }): boolean => name === resumeAlarm;
