import type { Exchange } from "./pair-timings.ts";

/** What is compressed at all travels at about a third of its size. */
const usualRatio = 0.3;
/** So many unpacked bytes at that ratio count beside what the page shows, which may be one tiny answer. */
const usualBytes = 10_000;

/** How small the page's own compressed bodies travel for what they become: applied to those a worker answered. */
export function unpackedRatio(exchanges: readonly Exchange[]): number {
  let encoded = usualRatio * usualBytes;
  let decoded = usualBytes;
  for (const { hops, timing } of exchanges) {
    if (!hops.at(-1)?.isPacked || !timing || timing.isFromWorker) continue;
    encoded += timing.encodedBytes;
    decoded += timing.decodedBytes;
  }
  return Math.min(1, encoded / decoded);
}
