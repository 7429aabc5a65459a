import type { ObservedRecord, RequestRecord } from "../records.ts";
import { addUnannounced, awaitsPage, findVisit, findVisitAfterWait } from "./find-visit.ts";
import { prerenderedBy, rememberPrefetch, takePrefetch } from "./prerender.ts";
import {
  type Append,
  type JournalState,
  type Observed,
  type ObservedEntry,
  type ObservingDocument,
  type SeenRequest,
  type Uncounted,
  type Visit,
  visitAt,
  type VisitUpdate,
} from "./visit.ts";

/**
 * A document mostly announces itself before then. What waits longer for a page that has not announced itself yet becomes a visit, or goes on
 * waiting (`awaitsPage`); the others belong to what their tab showed.
 */
export const maxWaitMs = 2000;
/** A worker may send thousands of requests while none of its pages is open. */
const maxWaiting = 500;
/** A page that claims to be open for longer is taken to have been opened this long ago. Visits are stored for as long. */
const maxOpenMs = 30 * 24 * 60 * 60 * 1000;
/** Above this many ended visits that wait to be counted, the oldest are dropped. They take about half a megabyte. */
const maxEnded = 1000;
/** In a busy browser, events may arrive this late. */
const minRollbackMs = 60_000;
/** Requests of older frames are attributed by their tab. */
const maxDocuments = 300;
const backgroundTabId = -1;

/** From now on, every request is observed. */
export const noteListening =
  (nowMs: number) =>
  (state: JournalState): void => {
    state.listeningSinceMs ??= nowMs;
  };

export const noteNotListening = (state: JournalState): void => {
  delete state.listeningSinceMs;
  state.hasHeard = false;
};

/** Listeners are registered before the browser restores pages, so those pages are observed from their first request. */
export const noteBrowserStart = (state: JournalState): void => {
  if (state.listeningSinceMs !== undefined) state.listeningSinceMs = 0;
};

export const noteRequest =
  (request: SeenRequest) =>
  (state: JournalState, append: Append): void => {
    state.hasHeard = true;
    const { endedMs } = request.record;
    handleClockRollback(state, endedMs);
    state.waiting.push(request);
    // A request that waits changes nothing for the others, of which a page that is loading may have hundreds.
    if (mustSettle(state, endedMs) || findVisit(request, state.visits) !== "unknown") {
      settle(state, append, endedMs);
    }
  };

/** Attributes requests whose document never announced itself to what their tab showed. */
export const settleWaiting =
  (nowMs: number) =>
  (state: JournalState, append: Append): void =>
    settle(state, append, nowMs);

/** The pages of a closed tab stay for a while: the events of responses that were still arriving come after that of the tab. */
export const noteClosedTab =
  (tabId: number, nowMs: number) =>
  (state: JournalState): void => {
    for (const request of state.waiting) {
      if (request.tabId !== tabId) continue;
      request.isTabClosed = true;
      addUnannounced(state, request);
    }
    for (const visit of state.visits) if (visit.tabId === tabId) visit.closedMs = nowMs;
  };

/** A closing page may send its last message after its tab was removed, which adds its visit again. */
export const keepOpenTabs =
  (tabIds: ReadonlySet<number | undefined>, queriedMs: number) =>
  (state: JournalState): void => {
    state.visits = state.visits.filter(
      ({ tabId, startedMs }) => tabId < 0 || tabIds.has(tabId) || startedMs >= queriedMs,
    );
  };

/** Whether events are expected that change the state without another one. */
export const isSettling = (state: JournalState): boolean =>
  state.waiting.some((request) => !awaitsPage(request, state)) ||
  state.visits.some(({ closedMs }) => closedMs !== undefined);

export const noteObserved =
  (observed: Observed, sender: ObservingDocument, nowMs: number) =>
  (state: JournalState, append: Append): void => {
    handleClockRollback(state, nowMs);
    const visit = sender.isTop
      ? ownVisit(state, observed, sender, nowMs)
      : frameVisit(state, observed, sender);
    if (!visit) return;
    if (observed.isUsed) visit.isUsed = true;
    if (sender.isTop) show(state, visit, observed, nowMs);
    addDocument(visit, sender.documentId);
    const records = observed.entries.map((entry, index) =>
      recordFromEntry(entry, sender.documentId, observed.firstIndex + index),
    );
    // What a page loaded while it was prerendered counts for the page that had it prerendered, as its requests do.
    const initiator = prerenderedBy(state.visits, visit);
    const isEarly = (record: ObservedRecord) =>
      initiator && (record.source === "media" ? record.seenMs : record.startedMs) < visit.shownMs;
    const early = records.filter(isEarly);
    const own = records.filter((record) => !isEarly(record));
    if (initiator && early.length > 0) append(initiator, early);
    if (own.length > 0) append(visit, own);
    settle(state, append, nowMs);
  };

/** Adds to an entry the document that observed it and its index among that document's entries. */
function recordFromEntry(entry: ObservedEntry, document: string, index: number): ObservedRecord {
  if ("stream" in entry) return { source: "stream", document, index, ...entry };
  if ("bufferedShare" in entry) return { source: "media", document, index, ...entry };
  return { source: "timing", document, index, ...entry };
}

/** Notes when the page was last shown, and its current address. */
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

function ownVisit(
  state: JournalState,
  observed: Observed,
  sender: ObservingDocument,
  nowMs: number,
): Visit {
  const known = state.visits.find((visit) => visit.id === sender.documentId);
  if (known && !known.isUnannounced) return known;
  const since = state.listeningSinceMs ?? Infinity;
  const isCovered = observed.startedMs >= since;
  const announced = {
    tabId: sender.tabId,
    origin: sender.origin,
    host: new URL(sender.origin).hostname,
    urlHash: observed.urlHash,
    // A page that has taken over its process could otherwise write into any day.
    startedMs: Math.min(Math.max(observed.startedMs, nowMs - maxOpenMs), nowMs),
    hasOwnRequest: !isCovered || known?.hasOwnRequest === true,
    isCovered,
  };
  if (known) {
    delete known.isUnannounced;
    return Object.assign(known, announced);
  }
  const id = sender.documentId;
  const visit: Visit = { id, ...announced, shownMs: 0, documents: [id], chunkCount: 0 };
  state.visits.push(visit);
  return visit;
}

const frameVisit = (state: JournalState, observed: Observed, sender: ObservingDocument) =>
  state.visits.find((visit) => visit.documents.includes(sender.documentId)) ??
  visitAt(state.visits, sender.tabId, observed.startedMs);

function addDocument(visit: Visit, documentId: string | undefined): void {
  if (!documentId || visit.documents.includes(documentId)) return;
  visit.documents.push(documentId);
  // The first document is the page itself.
  if (visit.documents.length > maxDocuments) visit.documents.splice(1, 1);
}

/** Takes visits out of the journal. What they grew by waits to be counted. */
export function endVisits(
  state: JournalState,
  visits: readonly Visit[],
  updates: readonly VisitUpdate[],
): void {
  state.visits = state.visits.filter((visit) => !visits.includes(visit));
  if (updates.length > 0) state.ended = [...(state.ended ?? []), ...updates].slice(-maxEnded);
}

/** Notes that these totals have been counted. */
export const noteCounted =
  ({ open, ended }: Uncounted) =>
  (state: JournalState): void => {
    const growths = new Map(open.map(({ id, growth }) => [id, growth]));
    for (const visit of state.visits) {
      const growth = growths.get(visit.id);
      if (growth !== undefined) visit.countedGrowth = growth;
    }
    state.ended = state.ended?.filter(
      (one) => !ended.some(({ id, growth }) => id === one.id && growth === one.growth),
    );
  };

const mustSettle = (state: JournalState, nowMs: number): boolean =>
  state.waiting.length > maxWaiting ||
  state.waiting.some((request) => hasWaited(request, state, nowMs));

const hasWaited = (request: SeenRequest, state: JournalState, nowMs: number): boolean =>
  Math.abs(nowMs - request.record.endedMs) > maxWaitMs && !awaitsPage(request, state);

/** Attributes every waiting request whose visit is known. */
function settle(state: JournalState, append: Append, nowMs: number): void {
  const settled = new Map<Visit, RequestRecord[]>();
  const remaining: SeenRequest[] = [];
  const excess = state.waiting.length - maxWaiting;
  const leaving = state.visits.filter(
    ({ closedMs }) => closedMs !== undefined && Math.abs(nowMs - closedMs) > maxWaitMs,
  );
  const leavingTabs = new Set(leaving.map(({ tabId }) => tabId));
  const due = state.waiting.filter(
    (request, index) =>
      index < excess || leavingTabs.has(request.tabId) || hasWaited(request, state, nowMs),
  );
  for (const request of due) addUnannounced(state, request);
  const isDue = new Set(due);
  for (const request of state.waiting) {
    let found = findVisit(request, state.visits);
    if (found === "unknown" && isDue.has(request))
      found = findVisitAfterWait(request, state.visits);
    if (found === "unknown") {
      remaining.push(request);
      continue;
    }
    const visit = found === "background" ? backgroundVisit(state, request) : found;
    const isOwn = request.isMainFrame && request.documentId === undefined;
    if (isOwn) {
      visit.hasOwnRequest = true;
      // Chrome fires the request's event again when such a page is shown, and nothing is transferred.
      if (prerenderedBy(state.visits, visit) || takePrefetch(state, request.record)) {
        request.record.isFromCache = true;
      }
    } else if (request.isMainFrame) rememberPrefetch(state, request.record);
    if (!request.isMainFrame) addDocument(visit, request.documentId);
    const chain = isOwn ? takeHops(remaining, request) : [];
    const records = settled.get(visit) ?? [];
    records.push(...chain.map(({ record }) => record), request.record);
    settled.set(visit, records);
  }
  state.waiting = remaining;
  for (const [visit, records] of settled) append(visit, records);
  if (leaving.length > 0) {
    state.visits = state.visits.filter((visit) => !leaving.includes(visit));
  }
}

/** Takes the redirects that led to a page out of `waiting`: the page only knows its final address. */
function takeHops(waiting: SeenRequest[], last: SeenRequest): SeenRequest[] {
  const isHop = ({ record }: SeenRequest) => record.requestId === last.record.requestId;
  const hops = waiting.filter(isHop);
  const others = waiting.filter((request) => !isHop(request));
  waiting.splice(0, waiting.length, ...others);
  return hops;
}

/** The visit for requests of an origin's shared and service workers that belong to no single page. */
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

/**
 * Detects a clock that was set back and moves times in the future to now. Otherwise, until the old time is reached again,
 * requests would find no page and new pages would seem to have started before requests were observed.
 */
function handleClockRollback(state: JournalState, nowMs: number): void {
  if (nowMs < (state.latestMs ?? 0) - minRollbackMs) {
    for (const visit of state.visits) visit.startedMs = Math.min(visit.startedMs, nowMs);
    if (state.listeningSinceMs !== undefined) {
      state.listeningSinceMs = Math.min(state.listeningSinceMs, nowMs);
    }
    state.latestMs = nowMs;
  }
  state.latestMs = Math.max(state.latestMs ?? 0, nowMs);
}
