import { exchangeParts } from "./estimate/exchange-parts.ts";
import { playerProgress } from "./estimate/player-progress.ts";
import { type Exchange, pairExchanges } from "./pair/pair-exchanges.ts";
import { maxVisitBytes } from "./plausible-bytes.ts";
import type { VisitRecord } from "./records.ts";
import type { VisitFacts } from "./transfer.ts";

/**
 * Bytes of video and sound since `sinceMs`: those of responses that ended since then, and for files still arriving the
 * growth of their players' buffers.
 */
export function mediaBytesSince(
  records: readonly VisitRecord[],
  facts: Omit<VisitFacts, "host">,
  sinceMs: number,
): number {
  const exchanges = pairExchanges(records);
  const mediaBytes = (shown: readonly VisitRecord[], isCounted: (exchange: Exchange) => boolean) =>
    exchangeParts(exchanges, playerProgress(shown), facts)
      .filter(({ kind, exchange }) => kind === "media" && isCounted(exchange))
      .reduce((sum, { bytes }) => sum + bytes, 0);
  const startedBefore = ({ hops }: Exchange) =>
    hops.at(-1)?.outcome === "started" && hops.at(-1)!.endedMs < sinceMs;
  const bufferedBefore = records.filter(({ source, ...record }) =>
    source === "media" && "seenMs" in record ? record.seenMs < sinceMs : false,
  );
  const growth = mediaBytes(records, startedBefore) - mediaBytes(bufferedBefore, startedBefore);
  const ended = mediaBytes(records, (exchange) => endedMs(exchange) >= sinceMs);
  return Math.min(maxVisitBytes, ended + Math.max(0, growth));
}

const endedMs = ({ hops, timing, stream }: Exchange): number =>
  hops.at(-1)?.endedMs ?? timing?.endedMs ?? stream!.endedMs;
