import type { Exchange } from "./pair-timings.ts";
import type { MediaRecord, RequestRecord, VisitRecord } from "./records.ts";

/** What the players of a visit say: how far they got with each file, and whether script feeds one. */
export type Players = { shares: Map<number, number>; areFed: boolean };

export function playersOf(records: readonly VisitRecord[]): Players {
  const shares = new Map<number, number>();
  let areFed = false;
  for (const record of records) {
    if (record.source !== "media") continue;
    areFed ||= record.isFed;
    shares.set(record.urlHash, Math.max(shares.get(record.urlHash) ?? 0, record.bufferedShare));
  }
  return { shares, areFed };
}

/** The furthest each player got: what a page open all day needs of its records. */
export function latestMedia(records: readonly VisitRecord[]): MediaRecord[] {
  const latest = new Map<string, MediaRecord>();
  for (const record of records) {
    if (record.source !== "media") continue;
    const key = `${record.document} ${record.urlHash}`;
    const known = latest.get(key);
    if (!known || known.bufferedShare <= record.bufferedShare) latest.set(key, record);
  }
  return [...latest.values()];
}

export const isUnfinished = ({ outcome }: RequestRecord): boolean =>
  outcome === "started" || outcome === "failed";

/**
 * Bodies of media answers that were cut or still go on: they announced the whole file, and the players know which
 * share of it arrived. `knownBytes` are those of the parts that ended, `undefined` for the others.
 */
export function bodiesOfPlayers(
  exchanges: readonly Exchange[],
  { shares }: Players,
  knownBytes: (exchange: Exchange) => number | undefined,
): Map<Exchange, number> {
  const bodies = new Map<Exchange, number>();
  const ofMedia = exchanges.filter(({ hops }) => hops.at(-1)?.kind === "media");
  for (const [address, group] of Map.groupBy(ofMedia, ({ hops }) => hops[0]!.urlHash)) {
    const share = shares.get(address) ?? 0;
    const lasts = group.map(({ hops }) => hops.at(-1)!);
    const whole = Math.max(0, ...lasts.map((hop) => hop.wholeBytes ?? hop.contentLength ?? 0));
    const ended = group.reduce((sum, exchange) => sum + (knownBytes(exchange) ?? 0), 0);
    let left = Math.max(0, Math.round(share * whole) - ended);
    for (const exchange of group) {
      const last = exchange.hops.at(-1)!;
      if (!isUnfinished(last)) continue;
      const bytes = Math.min(left, last.contentLength ?? left);
      bodies.set(exchange, bytes);
      left -= bytes;
    }
  }
  return bodies;
}
