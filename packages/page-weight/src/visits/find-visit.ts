import { findUnannounced } from "./unannounced.ts";
import { currentVisit, type SeenRequest, shownVisits, type Visit, visitAt } from "./visit.ts";

/**
 * `background`: a worker's request while several pages of its origin are open. `unknown`: the document has not announced
 * itself yet; a page of the browser or of the extension store never will.
 */
export type FoundVisit = Visit | "background" | "unknown";

/** The visit that a request belongs to. */
export function findVisit(request: SeenRequest, visits: readonly Visit[]): FoundVisit {
  const { documentId, parentDocumentId, tabId, topUrlHash, record } = request;
  if (documentId ?? parentDocumentId) {
    return withDocument(visits, documentId) ?? withDocument(visits, parentDocumentId) ?? "unknown";
  }
  if (request.isMainFrame) {
    // A redirect waits for its final address: the page may share the first address with another.
    if (record.outcome === "redirected") return "unknown";
    // Firefox reports no tab for a page if it keeps the previous one in its back/forward cache.
    const inTab = tabId < 0 ? visits : shownVisits(visits, tabId);
    const requested = inTab.find(
      (visit) => visit.urlHash === record.urlHash && !visit.hasOwnRequest,
    );
    return requested ?? "unknown";
  }
  if (tabId < 0) return workerVisit(request, visits);
  if (topUrlHash !== undefined) {
    const [current, previous] = shownVisits(visits, tabId);
    const hasAddress = (visit: Visit | undefined) =>
      visit?.urlHash === topUrlHash || visit?.routeHash === topUrlHash;
    return [current, previous].find(hasAddress) ?? "unknown";
  }
  return visitAt(visits, tabId, record.endedMs) ?? "unknown";
}

/** After its wait: the visit the tab showed, for an address changed by history.pushState or a frame without an observer. */
export function findVisitAfterWait(
  request: SeenRequest,
  visits: readonly Visit[],
): Exclude<FoundVisit, "unknown"> {
  if (request.isMainFrame) {
    const visit =
      request.tabId < 0
        ? workerVisit(request, visits)
        : (findUnannounced(request, visits) ?? downloadingVisit(request, visits));
    return visit === undefined || visit === "unknown" ? "background" : visit;
  }
  return visitAt(visits, request.tabId, request.record.endedMs) ?? "background";
}

const withDocument = (visits: readonly Visit[], documentId: string | undefined) =>
  documentId === undefined
    ? undefined
    : visits.find((visit) => visit.documents.includes(documentId));

function workerVisit({ initiatorOrigin }: SeenRequest, visits: readonly Visit[]): FoundVisit {
  const open = visits.filter(
    (visit) => visit.origin === initiatorOrigin && visit === currentVisit(visits, visit.tabId),
  );
  // A service worker fetches the page itself before the page can announce itself.
  if (open.length === 0) return "unknown";
  return open.length === 1 ? open[0]! : "background";
}

/** A download is requested like a page but shows none: it belongs to the page that started it. */
function downloadingVisit(request: SeenRequest, visits: readonly Visit[]): Visit | undefined {
  const visit = visitAt(visits, request.tabId, request.record.endedMs);
  return visit?.origin === request.initiatorOrigin ? visit : undefined;
}
