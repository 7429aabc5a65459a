import { soberAbility } from "./ability.ts";
import { isChosen, isPausedAt, type SoberTab } from "./sober-state.ts";
import { readMeasurement, readPages, readSober } from "./store.ts";

/**
 * Whether the mode leaves a tab alone: not able to act, not chosen there, paused, or set aside for the first load of a
 * comparison. Without access to sites the browser does not say what a tab shows.
 */
export async function isExempt(tab: SoberTab | undefined, nowMs: number): Promise<boolean> {
  if ((await soberAbility()) !== "able") return true;
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
