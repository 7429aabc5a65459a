import { allTabs, closeTab, putToSleep, reopenTab } from "../../platform/tabs.ts";
import { type QuietTab, quietTabs } from "./quiet-tabs.ts";
import { takenTabs } from "./taken-store.ts";

/** Puts tabs to sleep and returns how many the browser put to sleep: some it may refuse. */
export async function sleepAll(chosen: readonly QuietTab[]): Promise<number> {
  const tabs = await stillQuiet(chosen);
  const results = await Promise.allSettled(tabs.map(({ id }) => putToSleep(id)));
  return results.filter(({ status }) => status === "fulfilled").length;
}

/** Closes tabs, from the right to the left so that each is noted with its own place. Returns how many are closed. */
export async function closeAll(chosen: readonly QuietTab[]): Promise<number> {
  let closed = 0;
  for (const tab of (await stillQuiet(chosen)).toSorted((a, b) => b.index - a.index)) {
    const { id, url, windowId, index } = tab;
    if (await takenTabs.take({ url, windowId, index }, () => closeTab(id))) closed += 1;
  }
  return closed;
}

export const reopenAll = (): Promise<number> => takenTabs.giveBack(reopenTab);

/** The chosen tabs as they are now, without those that somebody came back to or that began to play. */
async function stillQuiet(chosen: readonly QuietTab[]): Promise<QuietTab[]> {
  const lastSeen = new Map(chosen.map(({ id, lastSeenMs }) => [id, lastSeenMs]));
  return quietTabs(await allTabs(), Number.POSITIVE_INFINITY).filter(
    ({ id, lastSeenMs }) => lastSeen.get(id) === lastSeenMs,
  );
}
