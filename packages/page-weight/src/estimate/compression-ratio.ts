import type { Exchange } from "../pair/pair-exchanges.ts";

/** Compressed text is about a third of its decoded size on the wire. */
const usualRatio = 0.3;
/** The usual ratio is weighted with this many decoded bytes, because the page may show one tiny response only. */
const usualBytes = 10_000;

/** Bytes on the wire per decoded byte, from the page's own compressed responses; applied to those a service worker decoded. */
export function compressionRatio(exchanges: readonly Exchange[]): number {
  let encoded = usualRatio * usualBytes;
  let decoded = usualBytes;
  for (const { hops, timing } of exchanges) {
    if (!hops.at(-1)?.isCompressed || !timing || timing.isFromServiceWorker) continue;
    encoded += timing.encodedBytes;
    decoded += timing.decodedBytes;
  }
  return Math.min(1, encoded / decoded);
}
