import { currentVisit, ofTab, type SeenRequest, type Visit, visitAt } from "./visit.ts";

/** `background`: workers of several open pages of one origin cannot be told apart. */
export type Found = Visit | "background" | "notYet";

/**
 * The visit a request belongs to. `notYet`: its document has not presented itself; a page of the browser or of
 * the store never will.
 */
export function findVisit(request: SeenRequest, visits: readonly Visit[]): Found {
  const { documentId, parentDocumentId, tabId, topUrlHash, record } = request;
  if (documentId ?? parentDocumentId) {
    return withDocument(visits, documentId) ?? withDocument(visits, parentDocumentId) ?? "notYet";
  }
  if (request.isMainFrame) {
    // A redirect waits for the address it led to, which the page may share with its first hop.
    if (record.outcome === "redirected") return "notYet";
    // Firefox forgets the tab of a page where it keeps the one before it for a return.
    const ofSameTab = tabId < 0 ? visits : ofTab(visits, tabId);
    const asked = ofSameTab.find(
      (visit) => visit.urlHash === record.urlHash && !visit.hasOwnRequest,
    );
    return asked ?? "notYet";
  }
  if (tabId < 0) return pageOfWorker(request, visits);
  if (topUrlHash !== undefined) {
    const [current, previous] = ofTab(visits, tabId);
    const hasAddress = (visit: Visit | undefined) =>
      visit?.urlHash === topUrlHash || visit?.routeHash === topUrlHash;
    return [current, previous].find(hasAddress) ?? "notYet";
  }
  return visitAt(visits, tabId, record.endedMs) ?? "notYet";
}

/** After a wait: what the tab showed, for an address that history.pushState changed or a frame without observer. */
export function findVisitAfterWait(request: SeenRequest, visits: readonly Visit[]): Found {
  if (request.isMainFrame) {
    const asking =
      request.tabId < 0 ? pageOfWorker(request, visits) : pageOfDownload(request, visits);
    return asking === undefined || asking === "notYet" ? "background" : asking;
  }
  return visitAt(visits, request.tabId, request.record.endedMs) ?? "background";
}

const withDocument = (visits: readonly Visit[], documentId: string | undefined) =>
  documentId === undefined
    ? undefined
    : visits.find((visit) => visit.documents.includes(documentId));

function pageOfWorker({ initiatorOrigin }: SeenRequest, visits: readonly Visit[]): Found {
  const open = visits.filter(
    (visit) => visit.origin === initiatorOrigin && visit === currentVisit(visits, visit.tabId),
  );
  // A service worker fetches the page itself, before the page is there to present itself.
  if (open.length === 0) return "notYet";
  return open.length === 1 ? open[0]! : "background";
}

/** A download is asked for like a page, and none comes: it belongs to the page that led to it. */
function pageOfDownload(request: SeenRequest, visits: readonly Visit[]): Visit | undefined {
  const asking = visitAt(visits, request.tabId, request.record.endedMs);
  return asking?.origin === request.initiatorOrigin ? asking : undefined;
}
