import { allTabs, closeTab, putToSleep, reopenTab } from "../../platform/tabs.ts";
import { type QuietTab, quietTabs } from "./quiet-tabs.ts";
import { closedTabs } from "./undo-store.ts";

/** Puts tabs to sleep. Returns the number of tabs that the browser agreed to discard. */
export async function sleepAll(chosen: readonly QuietTab[]): Promise<number> {
  const tabs = await filterUnused(chosen);
  const results = await Promise.allSettled(tabs.map(({ id }) => putToSleep(id)));
  return results.filter(({ status }) => status === "fulfilled").length;
}

/** Closes tabs from right to left, so that the stored positions stay valid. Returns the number of closed tabs. */
export async function closeAll(chosen: readonly QuietTab[]): Promise<number> {
  let closed = 0;
  for (const tab of (await filterUnused(chosen)).toSorted((a, b) => b.index - a.index)) {
    const { id, url, windowId, index } = tab;
    if (await closedTabs.remove({ url, windowId, index }, () => closeTab(id))) closed += 1;
  }
  return closed;
}

export const reopenAll = (): Promise<number> => closedTabs.restoreAll(reopenTab);

/** The chosen tabs in their present state, without those that were used again or started to play. */
async function filterUnused(chosen: readonly QuietTab[]): Promise<QuietTab[]> {
  const lastSeen = new Map(chosen.map(({ id, lastSeenMs }) => [id, lastSeenMs]));
  return quietTabs(await allTabs(), Number.POSITIVE_INFINITY).filter(
    ({ id, lastSeenMs }) => lastSeen.get(id) === lastSeenMs,
  );
}
