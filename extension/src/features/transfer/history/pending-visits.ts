import { browser } from "../../../platform/browser.ts";
import { keyPrefix } from "../visits/journal-keys.ts";
import type { VisitUpdate } from "./record-visits.ts";

/** In memory, for no disk is needed there: gone with the browser. */
const key = `${keyPrefix}unwritten`;
/** Half a megabyte. */
const mostVisits = 1000;

/** The browser refuses to write the history since then; the visits have ended, and wait for it. */
export type PendingVisits = { sinceMs: number; visits: VisitUpdate[] };

export async function readPendingVisits(): Promise<PendingVisits | undefined> {
  return (await browser.storage.session.get(key))[key] as PendingVisits | undefined;
}

/** Remembers that nothing can be written, and visits that nobody else remembers any more. */
export async function addPendingVisits(
  ended: readonly VisitUpdate[],
  nowMs: number,
): Promise<void> {
  const { sinceMs = nowMs, visits = [] } = (await readPendingVisits()) ?? {};
  const all = byId([...visits, ...ended]);
  await browser.storage.session.set({ [key]: { sinceMs, visits: all.slice(-mostVisits) } });
}

export const clearPendingVisits = (): Promise<void> => browser.storage.session.remove(key);

/** Each visit once, as it came last. */
export const byId = (visits: readonly VisitUpdate[]): VisitUpdate[] => [
  ...new Map(visits.map((visit) => [visit.id, visit])).values(),
];
