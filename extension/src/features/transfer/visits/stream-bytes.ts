import { mediaBytesSince } from "@digital-cleanup/page-weight";
import { tabIdFromDocumentId } from "../../../platform/trust/document-id.ts";
import { recordsKeys } from "./journal-keys.ts";
import { readRecords, readState } from "./journal-store.ts";
import { currentVisit } from "./visit.ts";

/**
 * Bytes of video and sound that a document's page transferred since `sinceMs` (Unix time); `undefined` if the page is not
 * measured. For a page that has long been open it may miss bytes older than ten minutes.
 */
export async function streamBytes(
  documentId: string,
  sinceMs: number,
): Promise<number | undefined> {
  const { visits, hasHeard } = await readState();
  const tabId = tabIdFromDocumentId(documentId);
  const visit =
    tabId === undefined
      ? visits.find(({ documents }) => documents.includes(documentId))
      : currentVisit(visits, tabId);
  if (!visit) return undefined;
  const records = await readRecords(...recordsKeys(visit.id, visit.chunkCount));
  const facts = { isCovered: visit.isCovered && hasHeard, startedMs: visit.startedMs };
  const recordedBytes = mediaBytesSince(records, facts, sinceMs);
  // Sums have no times: they only count if the whole visit is requested.
  const isWholeVisit = sinceMs <= visit.startedMs;
  return recordedBytes + (isWholeVisit ? (visit.sums?.bytesByKind.media ?? 0) : 0);
}
