import type { StreamRecord, VisitRecord } from "../records.ts";

/** One record per live stream, with its total so far. A batch that was sent twice counts once. */
export function mergeStreams(records: readonly VisitRecord[]): StreamRecord[] {
  const parts = new Map<string, StreamRecord>();
  for (const record of records) {
    if (record.source === "stream") parts.set(`${record.document} ${record.index}`, record);
  }
  const byStream = Map.groupBy(parts.values(), ({ document, stream }) => `${document} ${stream}`);
  return [...byStream.values()].map((group) => group.reduce(merge));
}

const merge = (a: StreamRecord, b: StreamRecord): StreamRecord => ({
  ...a,
  index: Math.max(a.index, b.index),
  bytesDown: a.bytesDown + b.bytesDown,
  bytesUp: a.bytesUp + b.bytesUp,
  startedMs: Math.min(a.startedMs, b.startedMs),
  endedMs: Math.max(a.endedMs, b.endedMs),
});
