import type { VisitRecord } from "../../../../extension/src/features/transfer/ledger/records.ts";
import type { LedgerVisit } from "./read-ledger.ts";

/** Names each value by its place among those seen before it, so that two recordings of one thing look alike. */
function numbering(): (value: string | number) => number {
  const places = new Map<string | number, number>();
  return (value) => {
    if (!places.has(value)) places.set(value, places.size + 1);
    return places.get(value)!;
  };
}

const tenths = (timeMs: number): number => Math.round(timeMs * 10) / 10;
const timeOf = (record: VisitRecord): number =>
  record.source === "request" ? record.endedMs : record.startedMs;

/**
 * The records of one recording without what changes from run to run: times begin at 0, and hashes, documents and requests
 * are numbered. Requests keep their order, which the estimator goes by.
 */
export function normalise(visits: readonly LedgerVisit[]): LedgerVisit[] {
  const all = visits.flatMap(({ records }) => records);
  const startMs = Math.min(...all.map(timeOf));
  const hash = numbering();
  const frame = numbering();
  const tops = new Set(visits.map(({ id }) => id));
  const requestIds = [
    ...new Set(all.flatMap((record) => (record.source === "request" ? [record.requestId] : []))),
  ].toSorted((a, b) => Number(a) - Number(b));

  const normal = (record: VisitRecord): VisitRecord => {
    const urlHash = hash(record.urlHash);
    if (record.source === "request") {
      const requestId = String(requestIds.indexOf(record.requestId) + 1);
      return { ...record, urlHash, requestId, endedMs: tenths(record.endedMs - startMs) };
    }
    const document = tops.has(record.document) ? "top" : `frame-${frame(record.document)}`;
    return { ...record, urlHash, document, startedMs: tenths(record.startedMs - startMs) };
  };
  return visits.map((visit) => ({ ...visit, records: visit.records.map(normal) }));
}
