import type { VisitRecord } from "@digital-cleanup/page-weight";
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
const timeNames = ["startedMs", "endedMs", "seenMs"] as const;
const timesOf = (record: VisitRecord): [name: string, timeMs: number][] =>
  timeNames.flatMap((name) => {
    const timeMs = (record as Partial<Record<string, unknown>>)[name];
    return typeof timeMs === "number" ? [[name, timeMs]] : [];
  });

/**
 * The records of one recording without what changes from run to run: times begin at 0, and hashes, documents and requests
 * are numbered. Requests keep their order, which the estimator goes by.
 */
export function normalise(visits: readonly LedgerVisit[]): LedgerVisit[] {
  const all = visits.flatMap(({ records }) => records);
  const startMs = Math.min(...all.flatMap((record) => timesOf(record).map(([, timeMs]) => timeMs)));
  const hash = numbering();
  const frame = numbering();
  const tops = new Set(visits.map(({ id }) => id));
  const requestIds = [
    ...new Set(all.flatMap((record) => (record.source === "request" ? [record.requestId] : []))),
  ].toSorted((a, b) => Number(a) - Number(b));

  const normal = (record: VisitRecord): VisitRecord => {
    const urlHash = hash(record.urlHash);
    const times = Object.fromEntries(
      timesOf(record).map(([name, timeMs]) => [name, tenths(timeMs - startMs)]),
    );
    if (record.source === "request") {
      const requestId = String(requestIds.indexOf(record.requestId) + 1);
      return { ...record, ...times, urlHash, requestId };
    }
    const document = tops.has(record.document) ? "top" : `frame-${frame(record.document)}`;
    return { ...record, ...times, urlHash, document };
  };
  return visits.map((visit) => ({ ...visit, records: visit.records.map(normal) }));
}
