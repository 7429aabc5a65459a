import { browser } from "../../../platform/browser.ts";
import { keyPrefix } from "../journal-keys.ts";
import type { GrownVisit } from "./record-visits.ts";

/** In memory, for no disk is needed there: gone with the browser. */
const key = `${keyPrefix}unwritten`;
/** Half a megabyte. */
const mostVisits = 1000;

/** The browser refuses to write the history since then; the visits have ended, and wait for it. */
export type Unwritten = { sinceMs: number; visits: GrownVisit[] };

export async function readUnwritten(): Promise<Unwritten | undefined> {
  return (await browser.storage.session.get(key))[key] as Unwritten | undefined;
}

/** Remembers that nothing can be written, and visits that nobody else remembers any more. */
export async function rememberUnwritten(
  ended: readonly GrownVisit[],
  nowMs: number,
): Promise<void> {
  const { sinceMs = nowMs, visits = [] } = (await readUnwritten()) ?? {};
  const all = byId([...visits, ...ended]);
  await browser.storage.session.set({ [key]: { sinceMs, visits: all.slice(-mostVisits) } });
}

export const forgetUnwritten = (): Promise<void> => browser.storage.session.remove(key);

/** Each visit once, as it came last. */
export const byId = (visits: readonly GrownVisit[]): GrownVisit[] => [
  ...new Map(visits.map((visit) => [visit.id, visit])).values(),
];
