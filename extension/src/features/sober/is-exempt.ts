import { effectiveSettings } from "../../platform/settings/settings.ts";
import { soberAbility } from "./ability.ts";
import type { SoberTab } from "./sober-schema.ts";
import { isChosen, isPausedAt } from "./sober-state.ts";
import { readMeasurement, readPages, readSober } from "./store.ts";

/**
 * Whether low-data mode does nothing in a tab: it cannot act, is off for the site, is paused, or the tab loads without it for a
 * comparison. Without host access the browser does not report a tab's address, so `tab` is `undefined`.
 */
export async function isExempt(tab: SoberTab | undefined, nowMs: number): Promise<boolean> {
  if ((await soberAbility(await effectiveSettings())) !== "able") return true;
  if (!tab) return false;
  const { tabId, origin } = tab;
  const [sober, pages, measurement] = await Promise.all([
    readSober(),
    readPages(),
    readMeasurement(),
  ]);
  return (
    !isChosen(sober, new URL(origin).hostname) ||
    isPausedAt(sober, nowMs) ||
    pages.paused.some((paused) => paused.tabId === tabId) ||
    (measurement?.tabId === tabId && measurement.phase === "without")
  );
}
