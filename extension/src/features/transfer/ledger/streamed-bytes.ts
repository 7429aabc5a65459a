import { exchangeParts } from "./exchange-parts.ts";
import { pairTimings, type Exchange } from "./pair-timings.ts";
import { playersOf } from "./players.ts";
import type { VisitRecord } from "./records.ts";

/**
 * Bytes of video and sound since `sinceMs`: what ended since then, and of files that still arrive the share that players
 * got since then.
 */
export function streamedBytes(
  records: readonly VisitRecord[],
  isCovered: boolean,
  sinceMs: number,
): number {
  const exchanges = pairTimings(records);
  const mediaBytes = (shown: readonly VisitRecord[], isCounted: (exchange: Exchange) => boolean) =>
    exchangeParts(exchanges, playersOf(shown), isCovered)
      .filter(({ kind, exchange }) => kind === "media" && isCounted(exchange))
      .reduce((sum, { bytes }) => sum + bytes, 0);
  const hadStarted = ({ hops }: Exchange) =>
    hops.at(-1)?.outcome === "started" && hops.at(-1)!.endedMs < sinceMs;
  const seenBefore = records.filter(({ source, ...record }) =>
    source === "media" && "seenMs" in record ? record.seenMs < sinceMs : false,
  );
  const ofGoingOn = mediaBytes(records, hadStarted) - mediaBytes(seenBefore, hadStarted);
  return mediaBytes(records, (exchange) => endOf(exchange) >= sinceMs) + Math.max(0, ofGoingOn);
}

const endOf = ({ hops, timing, stream }: Exchange): number =>
  hops.at(-1)?.endedMs ?? timing?.endedMs ?? stream!.endedMs;
