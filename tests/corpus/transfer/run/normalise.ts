import type { VisitRecord } from "@digital-cleanup/page-weight";
import type { JournalVisit } from "./read-journal.ts";

/** Numbers values in order of appearance, so that two recordings of the same situation are alike. */
function numbering(): (value: string | number) => number {
  const numbers = new Map<string | number, number>();
  return (value) => {
    if (!numbers.has(value)) numbers.set(value, numbers.size + 1);
    return numbers.get(value)!;
  };
}

const tenths = (timeMs: number): number => Math.round(timeMs * 10) / 10;
const timeNames = ["startedMs", "endedMs", "seenMs"] as const;
const recordTimes = (record: VisitRecord): [name: string, timeMs: number][] =>
  timeNames.flatMap((name) => {
    const timeMs = (record as Partial<Record<string, unknown>>)[name];
    return typeof timeMs === "number" ? [[name, timeMs]] : [];
  });

/**
 * Removes from a recording what differs between runs: times start at 0, and hashes, documents and requests are numbered. Requests
 * keep their order, which the estimator depends on.
 */
export function normalise(visits: readonly JournalVisit[]): JournalVisit[] {
  const all = visits.flatMap(({ records }) => records);
  const startMs = Math.min(
    ...all.flatMap((record) => recordTimes(record).map(([, timeMs]) => timeMs)),
  );
  const hash = numbering();
  const frame = numbering();
  const tops = new Set(visits.map(({ id }) => id));
  const requestIds = [
    ...new Set(all.flatMap((record) => (record.source === "request" ? [record.requestId] : []))),
  ].toSorted((a, b) => Number(a) - Number(b));

  const normal = (record: VisitRecord): VisitRecord => {
    const urlHash = hash(record.urlHash);
    const times = Object.fromEntries(
      recordTimes(record).map(([name, timeMs]) => [name, tenths(timeMs - startMs)]),
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
