import { browser } from "../../../platform/browser.ts";
import { reportError } from "../../../platform/report-error.ts";
import { keyPrefix } from "./journal-keys.ts";
import { readState } from "./journal.ts";
import type { VisitTransfer } from "@digital-cleanup/page-weight";
import { readVisitTransfer } from "./read-visit-transfer.ts";
import { currentVisit } from "./visit.ts";

/** What a tab shows, and what workers of its site transferred for no single page. */
export type TabVisit = {
  document: string;
  origin: string;
  urlHash: number;
  /** Of the address it has now: script may change it without a new document. */
  addressHash: number;
  transfer: VisitTransfer;
  /** Addresses the page had one after the other without loading a new document. */
  routes: number;
  backgroundBytes: number;
  /** The browser hands requests over: only pages that were open before are seen in part. */
  isListening: boolean;
};

export async function readTabVisit(tabId: number): Promise<TabVisit | undefined> {
  const state = await readState();
  const visit = currentVisit(state.visits, tabId);
  if (!visit) return undefined;
  const background = state.visits.find(({ id }) => id === `background ${visit.origin}`);
  return {
    document: visit.id,
    origin: visit.origin,
    routes: visit.routes ?? 1,
    urlHash: visit.urlHash,
    addressHash: visit.routeHash ?? visit.urlHash,
    transfer: await readVisitTransfer(visit, state.hasHeard),
    backgroundBytes: background ? (await readVisitTransfer(background, true)).bytesDown : 0,
    isListening: state.hasHeard || !state.isNewlyGranted,
  };
}

/** Calls `listener` now and whenever something was written. Returns how to stop. */
export function watchTabVisit(
  tabId: number,
  listener: (visit: TabVisit | undefined) => void,
): () => void {
  let isStopped = false;
  let isWaiting = false;
  let reading = Promise.resolve();
  // However fast it is written, one reading waits behind the one that runs.
  const read = () => {
    if (isWaiting) return;
    isWaiting = true;
    reading = reading
      .then(async () => {
        isWaiting = false;
        const visit = await readTabVisit(tabId);
        if (!isStopped) listener(visit);
      })
      .catch(reportError);
  };
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    const isOurs = Object.keys(changes).some((key) => key.startsWith(keyPrefix));
    if (area === "session" && isOurs) read();
  };
  browser.storage.onChanged.addListener(onChanged);
  read();
  return () => {
    isStopped = true;
    browser.storage.onChanged.removeListener(onChanged);
  };
}
