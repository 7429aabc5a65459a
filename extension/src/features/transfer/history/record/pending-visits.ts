import { browser } from "../../../../platform/browser.ts";
import { keyPrefix } from "../../visits/journal-keys.ts";
import type { VisitUpdate } from "./record-visits.ts";

/** In storage.session, which is memory and needs no disk. The browser clears it when it closes. */
const key = `${keyPrefix}unwritten`;
/** About half a megabyte. */
const maxVisits = 1000;

/** Ended visits that wait because the browser has refused to write the history since `sinceMs`. */
export type PendingVisits = { sinceMs: number; visits: VisitUpdate[] };

export async function readPendingVisits(): Promise<PendingVisits | undefined> {
  return (await browser.storage.session.get(key))[key] as PendingVisits | undefined;
}

/** Notes that the history cannot be written, and stores visits that have left the journal. */
export async function addPendingVisits(
  ended: readonly VisitUpdate[],
  nowMs: number,
): Promise<void> {
  const { sinceMs = nowMs, visits = [] } = (await readPendingVisits()) ?? {};
  const all = latestUpdates([...visits, ...ended]);
  await browser.storage.session.set({ [key]: { sinceMs, visits: all.slice(-maxVisits) } });
}

export const clearPendingVisits = (): Promise<void> => browser.storage.session.remove(key);

/** The last update of each visit. */
export const latestUpdates = (updates: readonly VisitUpdate[]): VisitUpdate[] => [
  ...new Map(updates.map((update) => [update.id, update])).values(),
];
