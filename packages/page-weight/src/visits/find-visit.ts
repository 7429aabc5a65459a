import type { RequestRecord } from "../records.ts";
import { type JournalState, type SeenRequest, shownVisits, type Visit, visitAt } from "./visit.ts";
import { isFromWorker, onlyOpenPage, servedPage } from "./worker-requests.ts";

/**
 * `background`: a worker's request that no single page is known to have caused. `unknown`: the document has not announced
 * itself yet; a page of the browser or of the extension store never will.
 */
export type FoundVisit = Visit | "background" | "unknown";

/** The visit that a request belongs to. */
export function findVisit(request: SeenRequest, visits: readonly Visit[]): FoundVisit {
  const { documentId, parentDocumentId, tabId, topUrlHash, record, ownerId } = request;
  if (documentId ?? parentDocumentId) {
    return withDocument(visits, documentId) ?? withDocument(visits, parentDocumentId) ?? "unknown";
  }
  if (request.isMainFrame) {
    // A redirect waits for its final address: the page may share the first address with another.
    if (record.outcome === "redirected") return "unknown";
    // Firefox reports no tab for a page if it keeps the previous one in its back/forward cache.
    const inTab = tabId < 0 ? visits : shownVisits(visits, tabId);
    const requested = inTab.find(
      (visit) =>
        visit.urlHash === record.urlHash && !visit.hasOwnRequest && hasStartedBefore(visit, record),
    );
    return requested ?? "unknown";
  }
  if (isFromWorker(request)) return visits.find(({ id }) => id === ownerId) ?? "unknown";
  if (topUrlHash !== undefined) {
    const [current, previous] = shownVisits(visits, tabId);
    const hasAddress = (visit: Visit | undefined) =>
      visit?.urlHash === topUrlHash || visit?.routeHash === topUrlHash;
    return [current, previous].find(hasAddress) ?? "unknown";
  }
  return visitAt(visits, tabId, record.endedMs) ?? "unknown";
}

/** Of the clocks of two processes. */
const slackMs = 100;

/** A page that was left before it announced itself may be opened again at once: its request ended before the second visit started. */
const hasStartedBefore = ({ startedMs }: Visit, { endedMs }: RequestRecord): boolean =>
  startedMs <= endedMs + slackMs;

/** After its wait: the visit the tab showed, for an address changed by history.pushState or a frame without an observer. */
export function findVisitAfterWait(
  request: SeenRequest,
  state: JournalState,
): Exclude<FoundVisit, "unknown"> {
  const { visits } = state;
  if (isFromWorker(request)) {
    return servedPage(request, state) ?? onlyOpenPage(request, visits) ?? "background";
  }
  if (request.isMainFrame) {
    const visit =
      request.tabId < 0
        ? onlyOpenPage(request, visits)
        : (findUnannounced(request, visits) ?? downloadingVisit(request, visits));
    return visit ?? "background";
  }
  return visitAt(visits, request.tabId, request.record.endedMs) ?? "background";
}

const withDocument = (visits: readonly Visit[], documentId: string | undefined) =>
  documentId === undefined
    ? undefined
    : visits.find((visit) => visit.documents.includes(documentId));

/** A download is requested like a page but shows none: it belongs to the page that started it. */
function downloadingVisit(request: SeenRequest, visits: readonly Visit[]): Visit | undefined {
  const visit = visitAt(visits, request.tabId, request.record.endedMs);
  return visit?.origin === request.initiatorOrigin ? visit : undefined;
}

type Known = { visits: Visit[]; waiting: readonly SeenRequest[] };

/**
 * Whether a request waits for its page without a time limit, because a busy page may announce itself any time later. It waits until the
 * tab is closed or shows a page that was opened afterwards.
 */
export function awaitsPage(request: SeenRequest, { visits, waiting }: Known): boolean {
  const { tabId, record, topUrlHash, isMainFrame, documentId } = request;
  if (tabId < 0 || request.isTabClosed) return false;
  if (topUrlHash !== undefined) {
    return waiting.some(
      (page) =>
        page.isMainFrame &&
        page.tabId === tabId &&
        page.record.urlHash === topUrlHash &&
        awaitsPage(page, { visits, waiting }),
    );
  }
  if (!isMainFrame || documentId !== undefined) return false;
  // The response of a download, or of an error, has no document that could announce itself.
  if (record.outcome !== "redirected" && record.format !== "html") return false;
  return !visits.some(
    (visit) =>
      visit.tabId === tabId &&
      visit.shownMs > 0 &&
      (visit.startedMs > record.endedMs ||
        // It was opened before requests were observed, so it takes none as its own.
        (!visit.isCovered && visit.urlHash === record.urlHash)),
  );
}

/**
 * Adds a visit for the document of a request (Chrome only), in case it has not announced itself yet. No tab shows the visit before it
 * does.
 */
export function addUnannounced({ visits }: Known, request: SeenRequest): void {
  const { documentId, isOfTopDocument, initiatorOrigin = "", record, tabId } = request;
  const again = reopened(request, visits);
  if (again && !findUnannounced(request, visits)) {
    const { origin, host, urlHash } = again;
    visits.push(unannounced(`left ${record.requestId}`, { tabId, origin, host, urlHash }, record));
    return;
  }
  if (!isOfTopDocument || documentId === undefined || !initiatorOrigin.startsWith("http")) return;
  if (visits.some(({ documents }) => documents.includes(documentId))) return;
  const host = new URL(initiatorOrigin).hostname;
  const visit = unannounced(
    documentId,
    { tabId, origin: initiatorOrigin, host, urlHash: 0 },
    record,
  );
  visit.documents.push(documentId);
  visits.push(visit);
}

const unannounced = (
  id: string,
  facts: Pick<Visit, "tabId" | "origin" | "host" | "urlHash">,
  { endedMs }: RequestRecord,
): Visit => ({
  id,
  ...facts,
  startedMs: endedMs,
  shownMs: 0,
  documents: [],
  hasOwnRequest: false,
  isCovered: false,
  isUnannounced: true,
  chunkCount: 0,
});

/** The later visit of a page that was left before it announced itself, and opened again at the same address. */
const reopened = (
  { tabId, isMainFrame, documentId, record }: SeenRequest,
  visits: readonly Visit[],
): Visit | undefined =>
  isMainFrame && documentId === undefined && record.outcome === "completed"
    ? visits.find(
        (visit) =>
          visit.tabId === tabId &&
          visit.urlHash === record.urlHash &&
          !visit.isUnannounced &&
          !hasStartedBefore(visit, record),
      )
    : undefined;

/** The visit of a tab that never announced itself and whose own request may be this one. */
const findUnannounced = (
  { tabId, record }: SeenRequest,
  visits: readonly Visit[],
): Visit | undefined =>
  visits.find(
    (visit) =>
      visit.tabId === tabId &&
      visit.isUnannounced &&
      !visit.hasOwnRequest &&
      record.outcome !== "redirected",
  );
