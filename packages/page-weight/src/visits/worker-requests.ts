import type { ObservedRecord, TimingRecord } from "../records.ts";
import {
  currentVisit,
  type JournalState,
  type SeenRequest,
  type ServedEntry,
  type Visit,
} from "./visit.ts";

/*
 * The browser does not say for which page a worker sends a request. The page's own timing entry does: it has the same address, and the
 * request ends within its time, or after it if the worker answered from its cache and asked the server as well.
 */

/** A busy page sends its entries about this late. */
export const maxWorkerWaitMs = 5000;
/** A worker asks the server within this time of answering from its cache. */
const maxAgeMs = 30_000;
const maxServed = 300;
/** The event of a request and the entry of a page come from two processes. */
const slackMs = 200;

/** Whether a service worker or shared worker sent it, for a page or for itself. */
export const isFromWorker = (request: SeenRequest): boolean =>
  request.tabId < 0 &&
  !request.isMainFrame &&
  request.documentId === undefined &&
  request.parentDocumentId === undefined;

/** Gives the waiting requests of a worker to the visit whose document of this origin has entries of them. */
export function claimWorkerRequests(
  state: JournalState,
  visit: Visit,
  origin: string,
  records: readonly ObservedRecord[],
): void {
  const waiting = state.waiting.filter(
    (request) => isFromWorker(request) && !request.ownerId && request.initiatorOrigin === origin,
  );
  const served = state.served ?? [];
  for (const record of records) {
    if (record.source !== "timing") continue;
    const { urlHash, startedMs } = record;
    const isSame = (entry: ServedEntry) =>
      entry.visitId === visit.id && entry.urlHash === urlHash && entry.startedMs === startedMs;
    const known = served.find(isSame);
    if (known?.isTaken) continue;
    const request = waiting.find((each) => !each.ownerId && isWithin(each, record));
    if (!request && (known || !record.isFromServiceWorker)) continue;
    const entry = known ?? { visitId: visit.id, origin, urlHash, startedMs };
    if (!known) served.push(entry);
    if (!request) continue;
    entry.isTaken = true;
    for (const hop of waiting) {
      if (hop.record.requestId === request.record.requestId) hop.ownerId = visit.id;
    }
  }
  if (served.length === 0) return;
  const oldestMs = (state.latestMs ?? 0) - maxAgeMs;
  state.served = served.filter((entry) => entry.startedMs > oldestMs).slice(-maxServed);
}

/** The first entry of a page that is still loading has no end yet. In Firefox, none of a worker's has one. */
const isWithin = (
  { record }: SeenRequest,
  { urlHash, initiatorType, startedMs, endedMs }: TimingRecord,
): boolean =>
  record.urlHash === urlHash &&
  record.endedMs > startedMs &&
  (initiatorType === "navigation" || endedMs === startedMs || record.endedMs < endedMs + slackMs);

/** After its wait: the page that got the same address from the worker shortly before. */
export function servedPage(
  { record, initiatorOrigin }: SeenRequest,
  { served = [], visits }: JournalState,
): Visit | undefined {
  const entry = served.findLast(
    (each) =>
      each.urlHash === record.urlHash &&
      each.origin === initiatorOrigin &&
      !each.isTaken &&
      each.startedMs < record.endedMs,
  );
  if (!entry) return undefined;
  entry.isTaken = true;
  return visits.find(({ id }) => id === entry.visitId);
}

/** After its wait: the page of the worker's site, if only this one was open all the time. */
export function onlyOpenPage(
  { record, initiatorOrigin, isUnclear }: SeenRequest,
  visits: readonly Visit[],
): Visit | undefined {
  const open = visits.filter(
    (visit) =>
      visit.origin === initiatorOrigin &&
      !visit.isLeft &&
      visit === currentVisit(visits, visit.tabId),
  );
  const [page] = open;
  const isOnly = page && open.length === 1 && !isUnclear && page.startedMs <= record.endedMs;
  return isOnly ? page : undefined;
}

/** A page of this origin is left: its worker's waiting requests may be its own or those of the next one. */
export function makeUnclear({ waiting }: JournalState, origin: string): void {
  for (const request of waiting) {
    if (isFromWorker(request) && request.initiatorOrigin === origin) request.isUnclear = true;
  }
}
