import {
  type Basis,
  type Body,
  bases,
  bodyOfRequest,
  bodyOfTiming,
  hopBytes,
  isRevalidated,
  lastRecord,
  nominalHeaderBytes,
  revalidationBytes,
} from "./exchange-bytes.ts";
import { createGuess, type KnownBody } from "./guess-body.ts";
import { type Kind, kinds } from "./kind.ts";
import { type Exchange, pairTimings } from "./pair-timings.ts";
import type { RequestRecord, TimingRecord, VisitRecord } from "./records.ts";
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
  exchangesTransfer(pairTimings(records), facts);

export function exchangesTransfer(
  exchanges: readonly Exchange[],
  { host, isCovered }: VisitFacts,
): VisitTransfer {
  const transfer = emptyTransfer(!isCovered);
  const ownSite = siteOf(host);
  const unpackedRatio = ratioOfUnpacked(exchanges);
  const open: { record: RequestRecord | TimingRecord; body: Body }[] = [];
  const known: KnownBody[] = [];

  const add = (record: RequestRecord | TimingRecord, basis: Basis, bytes: number) => {
    transfer.bytesDown += bytes;
    transfer.bytesByBasis[basis] += bytes;
    transfer.bytesByKind[record.kind] += bytes;
    const site = siteOf(record.host);
    if (site === ownSite) return;
    transfer.bytesThirdParty += bytes;
    const { thirdPartySites } = transfer;
    const isNew = thirdPartySites.length < mostThirdPartySites && !thirdPartySites.includes(site);
    if (isNew) thirdPartySites.push(site);
  };
  const addBody = (record: RequestRecord | TimingRecord, body: Body) => {
    if (body.basis === "none") return;
    if (body.basis === "unknown" || body.basis === "decoded") {
      open.push({ record, body });
      return;
    }
    add(record, body.basis, body.bytes);
    if (body.bytes > 0) known.push({ host: record.host, kind: record.kind, bytes: body.bytes });
  };

  for (const exchange of exchanges) {
    const record = lastRecord(exchange);
    if (record.source === "timing") {
      transfer.requests += 1;
      const body = bodyOfTiming(record, isCovered);
      if (body === "cache") transfer.requestsFromCache += 1;
      else {
        if (body.basis === "unknown") transfer.requestsHidden += 1;
        add(record, "estimated", nominalHeaderBytes);
        addBody(record, body);
      }
      continue;
    }
    for (const hop of exchange.hops) {
      transfer.requests += 1;
      transfer.bytesUp += hop.isFromCache ? 0 : hop.uploadBytes;
      if (hop.isFromCache) transfer.requestsFromCache += 1;
      if (hop.exactBytes) add(hop, "exact", hop.exactBytes);
      else if (hop.outcome === "redirected") add(hop, "header", hopBytes(hop));
      else if (!hop.isFromCache) {
        add(hop, "header", hop.headerBytes);
        addBody(hop, bodyOfRequest(hop, exchange.timing));
      } else if (isRevalidated(exchange.timing)) add(hop, "estimated", revalidationBytes);
    }
  }

  const guess = createGuess(known);
  for (const { record, body } of open) {
    const bytes =
      body.basis === "decoded"
        ? Math.round(body.bytes * unpackedRatio)
        : guess(record.host, record.kind);
    add(record, "estimated", bytes);
  }
  return transfer;
}

/** How small the page's own bodies travel for what they become: applied to bodies a worker answered. */
function ratioOfUnpacked(exchanges: readonly Exchange[]): number {
  let encoded = 0;
  let decoded = 0;
  for (const { timing } of exchanges) {
    if (!timing || timing.isFromWorker || timing.encodedBytes === 0) continue;
    encoded += timing.encodedBytes;
    decoded += timing.decodedBytes;
  }
  return decoded > 0 ? Math.min(1, encoded / decoded) : 1;
}

const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
