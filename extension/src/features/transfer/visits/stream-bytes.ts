import { currentVisit, visitMediaBytes } from "@digital-cleanup/page-weight";
import { tabIdFromDocumentId } from "../../../platform/trust/document-id.ts";
import { readState, readVisitRecords } from "./journal-store.ts";

/**
 * Bytes of video and sound that a document's page transferred since `sinceMs` (Unix time); `undefined` if the page is not
 * measured. For a page that has long been open it may miss bytes older than ten minutes.
 */
export async function streamBytes(
  documentId: string,
  sinceMs: number,
): Promise<number | undefined> {
  const state = await readState();
  const tabId = tabIdFromDocumentId(documentId);
  const visit =
    tabId === undefined
      ? state.visits.find(({ documents }) => documents.includes(documentId))
      : currentVisit(state.visits, tabId);
  return visit && visitMediaBytes(visit, await readVisitRecords(visit), state, sinceMs);
}
