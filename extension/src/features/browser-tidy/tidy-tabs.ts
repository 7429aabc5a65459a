import { closeTab, putToSleep, reopenTab } from "../../platform/tabs.ts";
import type { QuietTab } from "./quiet-tabs.ts";
import { takenTabs } from "./taken-store.ts";

/** Puts tabs to sleep and returns how many the browser put to sleep: some it may refuse. */
export async function sleepAll(tabs: readonly QuietTab[]): Promise<number> {
  const results = await Promise.allSettled(tabs.map(({ id }) => putToSleep(id)));
  return results.filter(({ status }) => status === "fulfilled").length;
}

/** Closes tabs and returns how many are closed. Their addresses are kept first, so that no crash loses one. */
export async function closeAll(tabs: readonly QuietTab[]): Promise<number> {
  await takenTabs.keep(tabs.map(({ url, windowId, index }) => ({ url, windowId, index })));
  const results = await Promise.allSettled(tabs.map(({ id }) => closeTab(id)));
  const closed = tabs.filter((_tab, at) => results[at]?.status === "fulfilled");
  await takenTabs.keep(closed.map(({ url, windowId, index }) => ({ url, windowId, index })));
  return closed.length;
}

/** Opens again what was closed last, from the left to the right so that each comes to its place. */
export async function reopenAll(): Promise<number> {
  const taken = await takenTabs.read();
  await takenTabs.keep([]);
  for (const place of taken.toSorted((a, b) => a.index - b.index)) await reopenTab(place);
  return taken.length;
}
