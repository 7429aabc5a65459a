import type { SeenRequest, Visit } from "./visit.ts";

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
  if (!isOfTopDocument || documentId === undefined || !initiatorOrigin.startsWith("http")) return;
  if (visits.some(({ documents }) => documents.includes(documentId))) return;
  visits.push({
    id: documentId,
    tabId,
    origin: initiatorOrigin,
    host: new URL(initiatorOrigin).hostname,
    urlHash: 0,
    startedMs: record.endedMs,
    shownMs: 0,
    documents: [documentId],
    hasOwnRequest: false,
    isCovered: false,
    isUnannounced: true,
    chunkCount: 0,
  });
}

/** The visit of a tab that never announced itself and whose own request may be this one. */
export const findUnannounced = (
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
