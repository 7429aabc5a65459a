import { type StreamBytes, tabOfDocument } from "../../platform/stream-bytes.ts";
import { recordsKeys } from "./journal-keys.ts";
import { readRecords, readState } from "./journal.ts";
import { mediaBytesSince } from "@digital-cleanup/page-weight";
import { currentVisit } from "./visit.ts";

/** Of the whole page that a document is, or is a frame of. */
export const streamBytesOfVisit: StreamBytes = async (documentId, sinceMs) => {
  const { visits, hasHeard } = await readState();
  const tabId = tabOfDocument(documentId);
  const visit =
    tabId === undefined
      ? visits.find(({ documents }) => documents.includes(documentId))
      : currentVisit(visits, tabId);
  if (!visit) return undefined;
  const records = await readRecords(...recordsKeys(visit.id, visit.chunkCount));
  const ofRecords = mediaBytesSince(records, visit.isCovered && hasHeard, sinceMs);
  // Of sums nothing is known but that they are older than the records.
  const isWhole = sinceMs <= visit.startedMs;
  return ofRecords + (isWhole ? (visit.sums?.bytesByKind.media ?? 0) : 0);
};
