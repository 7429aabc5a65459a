import { browser } from "../../../platform/browser.ts";
import { setDynamicRules, setSessionRules } from "../../../platform/network-rules.ts";
import { effectiveSettings } from "../../../platform/settings/settings.ts";
import { soberAbility } from "../ability.ts";
import { isRunning } from "../compare/measurement.ts";
import { dynamicRules, sessionRules } from "./build-rules.ts";
import { noPages, noSober } from "../sober-state.ts";
import { readMeasurement, readPages, readSober } from "../store.ts";
import { ownBase } from "../../../platform/trust/own-page.ts";

const resumeAlarm = "sober-resume";

/**
 * Sets the browser's rules from the stored state. Calls run one after the other: two at once would add the same rules twice, which
 * the browser refuses.
 */
export const applyRules = (nowMs: number): Promise<void> =>
  navigator.locks.request("sober-rules", () => applyNow(nowMs));

async function applyNow(nowMs: number): Promise<void> {
  const isAble = (await soberAbility(await effectiveSettings())) === "able";
  const [sober, pages, measurement] = await Promise.all([
    readSober(),
    readPages(),
    readMeasurement(),
  ]);
  const own = { embedPage: embedPageUrl(), host: ownHost() };
  const isWithout = measurement !== undefined && measurement.phase === "without";
  const paused = [
    ...pages.paused,
    ...(isWithout && isRunning(measurement) ? [measurement] : []),
  ].map(({ tabId, origin }) => ({ tabId, origin }));
  const comparedTabId = isAble && measurement?.phase === "with" ? measurement.tabId : undefined;
  await setDynamicRules(dynamicRules(isAble ? sober : noSober, own, nowMs));
  await setSessionRules(sessionRules(isAble ? { ...pages, paused } : noPages, own, comparedTabId));
  const { pausedUntilMs = 0 } = sober;
  if (pausedUntilMs > nowMs) await browser.alarms.create(resumeAlarm, { when: pausedUntilMs });
}

export const isResumeAlarm = ({ name }: { name: string }): boolean => name === resumeAlarm;

/** The URL of the page that replaces an embed. In Chromium its host changes with each start of the browser. */
const embedPageUrl = (): string => browser.runtime.getURL("/sober-embed.html");

/** The host of the extension's pages in network rules. */
const ownHost = (): string => new URL(ownBase()).hostname;
