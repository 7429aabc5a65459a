import { handleClockRollback } from "./handle-clock-rollback.ts";
import { recordFromEntry } from "./record-from-entry.ts";
import type { ObservedRecord, RequestRecord, VisitRecord } from "@digital-cleanup/page-weight";
import { findVisit, findVisitAfterWait } from "./find-visit.ts";
import { prerenderedBy, type PrefetchedPage, rememberPrefetch, takePrefetch } from "./prerender.ts";
import type { Observed } from "../observe/messages.ts";
import { type SeenRequest, type Visit, visitAt } from "./visit.ts";

/** Everything about visits but their records. */
export type JournalState = {
  visits: Visit[];
  /** Requests whose document has not presented itself yet. */
  waiting: SeenRequest[];
  /** Pages that Chrome fetched on a hint of another, and which nobody came to yet. */
  fetchedAhead?: PrefetchedPage[];
  /** Since when every request is listened to; absent while none is. */
  listeningSinceMs?: number;
  /**
   * A request came since then. Chromium hands none to an extension that got the permission while it ran, up to
   * the browser's next start (WebRequestAPI::OnExtensionLoaded counts who listens; seen in Chromium 156).
   */
  hasHeard: boolean;
  /** The permission came while the extension ran. */
  isNewlyGranted?: boolean;
  /** The latest time there was, to notice a clock that is set back. */
  latestMs?: number;
  /** How often a page was shown so far: the order in which pages were seen, whatever the clock says. */
  shows?: number;
};

/** Hands records to the file of a visit. */
export type Append = (visit: Visit, records: VisitRecord[]) => void;

/** Who sent an observation, as the browser says it. */
export type Sender = { documentId: string; tabId: number; isTop: boolean; origin: string };

/** A document presents itself before its first answer is complete; what it has not asked for by then has another owner. */
export const longestWaitMs = 2000;
/** Requests that wait at once; a worker that asks for thousands while none of its pages is open gets no more. */
const mostWaiting = 500;
/** The frames of one page whose requests are known by name; of older ones the tab tells. */
const documentsPerVisit = 300;
const backgroundTabId = -1;

export const noteRequest =
  (request: SeenRequest) =>
  (state: JournalState, append: Append): void => {
    state.hasHeard = true;
    handleClockRollback(state, request.record.endedMs);
    state.waiting.push(request);
    settle(state, append, request.record.endedMs);
  };

/** Gives requests whose document never presented itself to what their tab showed. */
export const noteWaiting =
  (nowMs: number) =>
  (state: JournalState, append: Append): void =>
    settle(state, append, nowMs);

export const noteObserved =
  (observed: Observed, sender: Sender, nowMs: number) =>
  (state: JournalState, append: Append): void => {
    handleClockRollback(state, nowMs);
    const visit = sender.isTop
      ? ownVisit(state, observed, sender, nowMs)
      : visitOfFrame(state, observed, sender);
    if (!visit) return;
    if (sender.isTop) show(state, visit, observed, nowMs);
    learnDocument(visit, sender.documentId);
    const records = observed.entries.map((entry, place) =>
      recordFromEntry(entry, sender.documentId, observed.firstIndex + place),
    );
    // What a page asked for before anybody saw it stays with the page that had it rendered ahead, as its requests do.
    const asking = prerenderedBy(state.visits, visit);
    const isAhead = (record: ObservedRecord) =>
      asking && (record.source === "media" ? record.seenMs : record.startedMs) < visit.shownMs;
    const ahead = records.filter(isAhead);
    const own = records.filter((record) => !isAhead(record));
    if (asking && ahead.length > 0) append(asking, ahead);
    if (own.length > 0) append(visit, own);
    settle(state, append, nowMs);
  };

/** A page that came to the front is the one its tab shows; routes and address are those it has by now. */
function show(state: JournalState, visit: Visit, observed: Observed, nowMs: number): void {
  const shownMs = Math.min(observed.shownMs, nowMs);
  if (shownMs > visit.shownMs) {
    visit.shownMs = shownMs;
    state.shows = (state.shows ?? 0) + 1;
    visit.shownOrder = state.shows;
  }
  visit.routes = Math.max(visit.routes ?? 1, observed.routes);
  visit.routeHash = observed.routeHash;
}

function ownVisit(state: JournalState, observed: Observed, sender: Sender, nowMs: number): Visit {
  const known = state.visits.find((visit) => visit.id === sender.documentId);
  if (known) return known;
  const since = state.listeningSinceMs ?? Infinity;
  const isCovered = observed.startedMs >= since;
  const visit: Visit = {
    id: sender.documentId,
    tabId: sender.tabId,
    origin: sender.origin,
    host: new URL(sender.origin).hostname,
    urlHash: observed.urlHash,
    startedMs: Math.min(observed.startedMs, nowMs),
    shownMs: 0,
    documents: [sender.documentId],
    hasOwnRequest: !isCovered,
    isCovered,
    chunkCount: 0,
  };
  state.visits.push(visit);
  return visit;
}

const visitOfFrame = (state: JournalState, observed: Observed, sender: Sender) =>
  state.visits.find((visit) => visit.documents.includes(sender.documentId)) ??
  visitAt(state.visits, sender.tabId, observed.startedMs);

function learnDocument(visit: Visit, documentId: string | undefined): void {
  if (!documentId || visit.documents.includes(documentId)) return;
  visit.documents.push(documentId);
  // The first is the page itself.
  if (visit.documents.length > documentsPerVisit) visit.documents.splice(1, 1);
}

/** Gives every waiting request to its visit, as far as the visits are known. */
function settle(state: JournalState, append: Append, nowMs: number): void {
  const files = new Map<Visit, RequestRecord[]>();
  const still: SeenRequest[] = [];
  const mayWaitFrom = state.waiting.length - mostWaiting;
  for (const [place, request] of state.waiting.entries()) {
    const waitedMs = Math.abs(nowMs - request.record.endedMs);
    const hasWaited = waitedMs > longestWaitMs || place < mayWaitFrom;
    let found = findVisit(request, state.visits);
    if (found === "notYet" && hasWaited) found = findVisitAfterWait(request, state.visits);
    if (found === "notYet") {
      still.push(request);
      continue;
    }
    const visit = found === "background" ? backgroundVisit(state, request) : found;
    const isOwn = request.isMainFrame && request.documentId === undefined;
    if (isOwn) {
      visit.hasOwnRequest = true;
      // Chrome tells of the request of such a page once more when a person comes to it, and nothing travels.
      if (prerenderedBy(state.visits, visit) || takePrefetch(state, request.record)) {
        request.record.isFromCache = true;
      }
    } else if (request.isMainFrame) rememberPrefetch(state, request.record);
    if (!request.isMainFrame) learnDocument(visit, request.documentId);
    const chain = isOwn ? takeHops(still, request) : [];
    const file = files.get(visit) ?? [];
    file.push(...chain.map(({ record }) => record), request.record);
    files.set(visit, file);
  }
  state.waiting = still;
  for (const [visit, records] of files) append(visit, records);
}

/** The redirects that led to a page wait for it, since only its last address is known to the page. */
function takeHops(waiting: SeenRequest[], last: SeenRequest): SeenRequest[] {
  const isHop = ({ record }: SeenRequest) => record.requestId === last.record.requestId;
  const hops = waiting.filter(isHop);
  const others = waiting.filter((request) => !isHop(request));
  waiting.splice(0, waiting.length, ...others);
  return hops;
}

/** Where requests of shared and service workers go when no single page asked for them, by their origin. */
function backgroundVisit(state: JournalState, request: SeenRequest): Visit {
  const origin = request.initiatorOrigin ?? "";
  const id = `background ${origin}`;
  const known = state.visits.find((visit) => visit.id === id);
  if (known) return known;
  const visit: Visit = {
    id,
    tabId: backgroundTabId,
    origin,
    host: URL.parse(origin)?.hostname ?? "",
    urlHash: 0,
    startedMs: request.record.endedMs,
    shownMs: 0,
    documents: [],
    hasOwnRequest: true,
    isCovered: true,
    chunkCount: 0,
  };
  state.visits.push(visit);
  return visit;
}
