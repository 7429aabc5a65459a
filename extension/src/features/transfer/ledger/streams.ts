import type { StreamRecord, VisitRecord } from "./records.ts";

/** What came over each live stream so far. A batch that was sent twice counts once. */
export function distinctStreams(records: readonly VisitRecord[]): StreamRecord[] {
  const parts = new Map<string, StreamRecord>();
  for (const record of records) {
    if (record.source === "stream") parts.set(`${record.document} ${record.index}`, record);
  }
  const byStream = Map.groupBy(parts.values(), ({ document, stream }) => `${document} ${stream}`);
  return [...byStream.values()].map((group) => group.reduce(together));
}

const together = (a: StreamRecord, b: StreamRecord): StreamRecord => ({
  ...a,
  index: Math.max(a.index, b.index),
  bytesDown: a.bytesDown + b.bytesDown,
  bytesUp: a.bytesUp + b.bytesUp,
  startedMs: Math.min(a.startedMs, b.startedMs),
  endedMs: Math.max(a.endedMs, b.endedMs),
});
