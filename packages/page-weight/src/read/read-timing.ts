import type { TimingRecord } from "../records.ts";
import { classifyKind } from "./classify-kind.ts";
import { urlHash } from "./url-hash.ts";

/** What is read of a `PerformanceResourceTiming` or `PerformanceNavigationTiming`. */
export type TimingEntry = {
  name: string;
  initiatorType: string;
  /** Not in every browser. */
  contentType?: string;
  startTime: number;
  /** 0 if the server's site hides it, or no response arrived. */
  responseStart?: number;
  duration: number;
  workerStart: number;
  transferSize: number;
  encodedBodySize: number;
  decodedBodySize: number;
};

/**
 * A timing entry of an http or https address as a record, without the document and index that the caller gives it.
 * `timeOriginMs` is `performance.timeOrigin` of the document.
 */
export function readTiming(
  entry: TimingEntry,
  timeOriginMs: number,
): Omit<TimingRecord, "source" | "document" | "index"> {
  const { hostname, pathname } = new URL(entry.name);
  const startedMs = timeOriginMs + entry.startTime;
  const { responseStart = 0 } = entry;
  const endMs = entry.startTime + entry.duration;
  const hasPace = responseStart > 0 && endMs > responseStart && entry.transferSize > 0;
  return {
    urlHash: urlHash(entry.name),
    host: hostname,
    kind: classifyKind(entry.initiatorType, entry.contentType, pathname),
    initiatorType: entry.initiatorType,
    transferBytes: entry.transferSize,
    encodedBytes: entry.encodedBodySize,
    decodedBytes: entry.decodedBodySize,
    // If the service worker passed the request on to the network, the entry has its usual sizes.
    isFromServiceWorker: entry.workerStart > 0 && !entry.transferSize,
    startedMs,
    endedMs: startedMs + entry.duration,
    ...(hasPace && { bodyMs: Math.round(endMs - responseStart) }),
  };
}
