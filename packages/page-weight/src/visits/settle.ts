import type { RequestRecord } from "../records.ts";
import { addUnannounced, awaitsPage, findVisit, findVisitAfterWait } from "./find-visit.ts";
import { addDocument } from "./note-document.ts";
import { prerenderedBy, rememberPrefetch, takePrefetch } from "./prerender.ts";
import type { Append, JournalState, SeenRequest, Visit } from "./visit.ts";
import { isFromWorker, maxWorkerWaitMs } from "./worker-requests.ts";

/**
 * A document mostly announces itself before then. What waits longer for a page that has not announced itself yet becomes a visit, or goes on
 * waiting (`awaitsPage`); the others belong to what their tab showed.
 */
export const maxWaitMs = 2000;
/** A worker may send thousands of requests while none of its pages is open. */
const maxWaiting = 500;
const backgroundTabId = -1;

export const mustSettle = (state: JournalState, nowMs: number): boolean =>
  state.waiting.length > maxWaiting ||
  state.waiting.some((request) => hasWaited(request, state, nowMs));

const hasWaited = (request: SeenRequest, state: JournalState, nowMs: number): boolean =>
  Math.abs(nowMs - request.record.endedMs) >
    (isFromWorker(request) ? maxWorkerWaitMs : maxWaitMs) && !awaitsPage(request, state);

/** Attributes every waiting request whose visit is known. */
export function settle(state: JournalState, append: Append, nowMs: number): void {
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
    if (found === "unknown" && isDue.has(request)) found = findVisitAfterWait(request, state);
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
