import { type Basis, bases, bodyOfTiming } from "./exchange-bytes.ts";
import { exchangeParts, isCached, placeOf } from "./exchange-parts.ts";
import { type Kind, kinds } from "./kind.ts";
import { type Exchange, pairTimings } from "./pair-timings.ts";
import { type Players, playersOf } from "./players.ts";
import type { VisitRecord } from "./records.ts";
import { siteOf } from "./site.ts";

/** A page can make names up without end; no honest one comes near. */
export const mostThirdPartySites = 500;

/** What one visit of a page transferred. Bytes from caches are 0 and their requests are counted apart. */
export type VisitTransfer = {
  bytesDown: number;
  /** Exact in Firefox, an estimate from the length of addresses in Chrome. */
  bytesUp: number;
  bytesByBasis: Record<Basis, number>;
  bytesByKind: Record<Kind, number>;
  bytesThirdParty: number;
  thirdPartySites: string[];
  requests: number;
  requestsFromCache: number;
  /** Requests whose size the other site hides and nothing else shows. */
  requestsHidden: number;
  /** Not every request was listened to: there was at least this, without the estimated part. */
  isLowerBound: boolean;
};

/** `isCovered`: requests were listened to since before the visit began. */
export type VisitFacts = { host: string; isCovered: boolean };

const emptyTransfer = (isLowerBound: boolean): VisitTransfer => ({
  bytesDown: 0,
  bytesUp: 0,
  bytesByBasis: zeros(bases),
  bytesByKind: zeros(kinds),
  bytesThirdParty: 0,
  thirdPartySites: [],
  requests: 0,
  requestsFromCache: 0,
  requestsHidden: 0,
  isLowerBound,
});

export const visitTransfer = (records: readonly VisitRecord[], facts: VisitFacts): VisitTransfer =>
  exchangesTransfer(pairTimings(records), playersOf(records), facts);

export function exchangesTransfer(
  exchanges: readonly Exchange[],
  players: Players,
  { host, isCovered }: VisitFacts,
): VisitTransfer {
  const transfer = emptyTransfer(!isCovered);
  const ownSite = siteOf(host);
  const others = new Set<string>();
  for (const part of exchangeParts(exchanges, players, isCovered)) {
    transfer.bytesDown += part.bytes;
    transfer.bytesByBasis[part.basis] += part.bytes;
    transfer.bytesByKind[part.kind] += part.bytes;
    if (siteOf(part.host) !== ownSite) transfer.bytesThirdParty += part.bytes;
  }
  for (const exchange of exchanges) {
    const { hops, timing, stream } = exchange;
    const isAlone = hops.length === 0;
    transfer.requests += isAlone ? 1 : hops.length;
    transfer.requestsFromCache += isAlone
      ? Number(isCached(exchange, isCovered))
      : hops.filter((hop) => hop.isFromCache).length;
    transfer.bytesUp += stream?.bytesUp ?? 0;
    for (const hop of hops) transfer.bytesUp += hop.isFromCache ? 0 : hop.uploadBytes;
    transfer.requestsHidden += Number(isAlone && timing && isHiddenTiming(timing, isCovered));
    if (!isCached(exchange, isCovered)) others.add(siteOf(placeOf(exchange, players).host));
  }
  others.delete(ownSite);
  transfer.thirdPartySites = [...others].slice(0, mostThirdPartySites);
  return transfer;
}

const isHiddenTiming = (...given: Parameters<typeof bodyOfTiming>) => {
  const body = bodyOfTiming(...given);
  return body !== "cache" && body.basis === "unknown";
};

const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
