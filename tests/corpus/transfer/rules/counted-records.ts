import type { RequestRecord, TimingRecord } from "@digital-cleanup/page-weight";
import type { LedgerVisit } from "../run/read-ledger.ts";

const ends = new Set<string>(["completed", "redirected", "failed"]);

/** What `webRequest` told of requests that ended. */
export const endedRequests = (visits: readonly LedgerVisit[]): RequestRecord[] =>
  visits
    .flatMap(({ records }) => records)
    .filter((record) => record.source === "request")
    .filter(({ outcome }) => ends.has(outcome));

/**
 * The entries a script in the document finds in resource timing: each once, and no more resources than the buffer of a
 * page holds that nobody enlarged.
 */
export function bufferedTimings(visit: LedgerVisit): TimingRecord[] {
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

/** Those of the page itself, without its frames. */
export const topTimings = (visit: LedgerVisit): TimingRecord[] =>
  bufferedTimings(visit).filter(({ document }) => document === visit.id);
