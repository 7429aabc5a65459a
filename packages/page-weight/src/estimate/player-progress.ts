import type { Exchange } from "../pair/pair-exchanges.ts";
import type { MediaRecord, RequestRecord, VisitRecord } from "../records.ts";

/** What the players of a visit buffered: a share of each file by its hash, and whether a script feeds any player. */
export type PlayerProgress = {
  shares: Map<number, number>;
  areFedByScript: boolean;
  /** When a player was last seen. */
  latestMs: number;
};

export function playerProgress(records: readonly VisitRecord[]): PlayerProgress {
  const shares = new Map<number, number>();
  let areFedByScript = false;
  let latestMs = 0;
  for (const record of records) {
    if (record.source !== "media") continue;
    areFedByScript ||= record.isFedByScript;
    latestMs = Math.max(latestMs, record.seenMs);
    shares.set(record.urlHash, Math.max(shares.get(record.urlHash) ?? 0, record.bufferedShare));
  }
  return { shares, areFedByScript, latestMs };
}

/** One record per player, with the largest share it reached. */
export function largestShares(records: readonly VisitRecord[]): MediaRecord[] {
  const largest = new Map<string, MediaRecord>();
  for (const record of records) {
    if (record.source !== "media") continue;
    const key = `${record.document} ${record.urlHash}`;
    const known = largest.get(key);
    if (!known || known.bufferedShare <= record.bufferedShare) largest.set(key, record);
  }
  return [...largest.values()];
}

export const isUnfinished = ({ outcome }: RequestRecord): boolean =>
  outcome === "started" || outcome === "failed";

/**
 * Body sizes in bytes of media responses that were aborted or are still arriving: the share of the file that players
 * buffered, less the parts that completed. `knownBytes` returns the size of a completed part, `undefined` for the others.
 */
export function mediaBodies(
  exchanges: readonly Exchange[],
  { shares }: PlayerProgress,
  knownBytes: (exchange: Exchange) => number | undefined,
): Map<Exchange, number> {
  const bodies = new Map<Exchange, number>();
  const media = exchanges.filter(({ hops }) => hops.at(-1)?.kind === "media");
  for (const [address, group] of Map.groupBy(media, ({ hops }) => hops[0]!.urlHash)) {
    const share = shares.get(address) ?? 0;
    const lasts = group.map(({ hops }) => hops.at(-1)!);
    const whole = Math.max(0, ...lasts.map((hop) => hop.wholeBytes ?? hop.contentLength ?? 0));
    const completed = group.reduce((sum, exchange) => sum + (knownBytes(exchange) ?? 0), 0);
    let remaining = Math.max(0, Math.round(share * whole) - completed);
    for (const exchange of group) {
      const last = exchange.hops.at(-1)!;
      if (!isUnfinished(last)) continue;
      const bytes = Math.min(remaining, last.contentLength ?? remaining);
      bodies.set(exchange, bytes);
      remaining -= bytes;
    }
  }
  return bodies;
}
