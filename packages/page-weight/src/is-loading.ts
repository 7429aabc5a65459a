import type { VisitRecord } from "./records.ts";

/** Of a response that has not ended after this time, it is not said that it is loading: it may be endless, or its end was missed. */
const maxLoadingMs = 120_000;

/** Whether responses of a visit were on their way lately. */
export function isLoading(records: readonly VisitRecord[], nowMs: number): boolean {
  const open = new Map<string, number>();
  for (const record of records) {
    if (record.source !== "request" || record.live) continue;
    if (record.outcome === "started") open.set(record.requestId, record.endedMs);
    else open.delete(record.requestId);
  }
  return [...open.values()].some((startedMs) => nowMs - startedMs < maxLoadingMs);
}
