import type { RequestRecord, TimingRecord } from "@digital-cleanup/page-weight";
import type { JournalVisit } from "../run/read-journal.ts";

const endOutcomes = new Set<string>(["completed", "redirected", "failed"]);

/** The requests that ended. */
export const endedRequests = (visits: readonly JournalVisit[]): RequestRecord[] =>
  visits
    .flatMap(({ records }) => records)
    .filter((record) => record.source === "request")
    .filter(({ outcome }) => endOutcomes.has(outcome));

/** The entries that a script finds in a document's resource timing, limited to the default size of the buffer. */
export function bufferedTimings(visit: JournalVisit): TimingRecord[] {
  const bufferLength = 250;
  const entries = new Map<string, TimingRecord>();
  for (const record of visit.records) {
    if (record.source !== "timing") continue;
    const isOwn = record.initiatorType === "navigation";
    const key = `${record.document} ${isOwn ? "own" : record.index}`;
    const known = entries.get(key);
    if (!known || known.transferBytes < record.transferBytes) entries.set(key, record);
  }
  const counts = new Map<string, number>();
  return [...entries.values()].filter(({ document, initiatorType }) => {
    if (initiatorType === "navigation") return true;
    const count = (counts.get(document) ?? 0) + 1;
    counts.set(document, count);
    return count <= bufferLength;
  });
}

/** The entries of the page itself, without frames. */
export const topTimings = (visit: JournalVisit): TimingRecord[] =>
  bufferedTimings(visit).filter(({ document }) => document === visit.id);
