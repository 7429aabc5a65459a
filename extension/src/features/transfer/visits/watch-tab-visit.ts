import {
  currentVisit,
  isLoading,
  type JournalState,
  type Visit,
  visitTransfer,
  type VisitTransfer,
} from "@digital-cleanup/page-weight";
import { browser } from "../../../platform/browser.ts";
import { reportError } from "../../../platform/report-error.ts";
import { keyPrefix } from "./journal-keys.ts";
import { readState, readVisitRecords } from "./journal-store.ts";

/**
 * `openedBefore`: the page was opened before requests were observed. `startMissed`: the browser had stopped the extension when the
 * page started. `notReported`: the browser reports no requests yet (see `hasHeard`).
 */
export type WhyPartial = "openedBefore" | "startMissed" | "notReported";

/** The visit that a tab shows, with the bytes of its site's workers that belong to no single page. */
export type TabVisit = {
  document: string;
  origin: string;
  urlHash: number;
  /** Hash of the current address, which scripts may have changed without a new document. */
  addressHash: number;
  transfer: VisitTransfer;
  /** How many addresses the document has had. */
  routes: number;
  /** Responses are on their way. */
  isLoading: boolean;
  backgroundBytes: number;
  /** Why requests of the visit may be missing; absent if every request was observed. */
  whyPartial?: WhyPartial;
};

export async function readTabVisit(tabId: number): Promise<TabVisit | undefined> {
  const state = await readState();
  const visit = currentVisit(state.visits, tabId);
  if (!visit) return undefined;
  const whyPartial = findWhyPartial(visit, state);
  const background = state.visits.find(({ id }) => id === `background ${visit.origin}`);
  const [records, ofBackground] = await Promise.all([
    readVisitRecords(visit),
    background && readVisitRecords(background),
  ]);
  const nowMs = Date.now();
  const transfer = visitTransfer(visit, records, state, nowMs);
  const backgroundTransfer =
    ofBackground && visitTransfer(background!, ofBackground, { hasHeard: true }, nowMs);
  return {
    document: visit.id,
    origin: visit.origin,
    routes: visit.routes ?? 1,
    urlHash: visit.urlHash,
    addressHash: visit.routeHash ?? visit.urlHash,
    transfer,
    isLoading: transfer.notCounted?.arriving !== undefined && isLoading(records, nowMs),
    backgroundBytes: backgroundTransfer?.bytesDown ?? 0,
    ...(whyPartial && { whyPartial }),
  };
}

function findWhyPartial(
  { isCovered, startedMs }: Visit,
  { listeningSinceMs = Infinity, hasHeard }: JournalState,
): WhyPartial | undefined {
  if (isCovered && hasHeard) return undefined;
  if (startedMs < listeningSinceMs) return "openedBefore";
  return hasHeard ? "startMissed" : "notReported";
}

/** Calls `listener` now and after every write of the journal. Returns a function that stops it. */
export function watchTabVisit(
  tabId: number,
  listener: (visit: TabVisit | undefined) => void,
): () => void {
  let isStopped = false;
  let isWaiting = false;
  let reading = Promise.resolve();
  // At most one read waits behind the one in progress, however frequent the writes.
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
