import { soberAbility } from "./ability.ts";
import { isChosen, isPausedAt, type SoberTab } from "./sober-state.ts";
import { readMeasurement, readPages, readSober } from "./store.ts";

/** Whether the mode leaves a tab alone: not chosen there, paused, or set aside for the first load of a comparison. */
export async function isAside({ tabId, origin }: SoberTab, nowMs: number): Promise<boolean> {
  const [ability, sober, pages, measurement] = await Promise.all([
    soberAbility(),
    readSober(),
    readPages(),
    readMeasurement(),
  ]);
  return (
    ability !== "able" ||
    !isChosen(sober, new URL(origin).hostname) ||
    isPausedAt(sober, nowMs) ||
    pages.paused.some((tab) => tab.tabId === tabId) ||
    (measurement?.tabId === tabId && measurement.phase === "without")
  );
}
