import type { Basis } from "../basis.ts";
import type { Exchange } from "../pair/pair-exchanges.ts";
import type { Kind } from "../read/classify-kind.ts";
import type { RequestRecord, TimingRecord } from "../records.ts";
import {
  type Body,
  isHidden,
  isRevalidated,
  isSocket,
  lastHopBody,
  nominalHeaderBytes,
  redirectBytes,
  revalidationBytes,
  timingBody,
} from "./body-size.ts";
import type { EstimateOrigin } from "./estimate-errors.ts";
import { type BytesRange, estimatedRange } from "./estimated-range.ts";
import { bodyFacts } from "./body-facts.ts";
import { createBodyEstimate, type KnownBody } from "./estimate-body.ts";
import { createCutBodyGuess, cutBodyStartBytes } from "./guess-cut-body.ts";
import { maxBytesWithin, maxResponseBytes } from "../plausible-bytes.ts";
import type { VisitFacts } from "../transfer.ts";
import { isUnfinished, mediaBodies, type PlayerProgress } from "./player-progress.ts";
import { unseenBytes } from "./unseen-bytes.ts";

/** Some bytes of one exchange, all known in the same way. */
export type TransferPart = {
  exchange: Exchange;
  urlHash: number;
  host: string;
  kind: Kind;
  basis: Basis;
  bytes: number;
  /** Both are `bytes` unless the part was estimated. */
  lowBytes: number;
  highBytes: number;
  /** More was claimed than can have arrived. */
  isCapped?: true;
};

/** The address, host and kind that the bytes of an exchange count for. */
export function classifyExchange(
  { hops, timing, stream }: Exchange,
  { areFedByScript }: PlayerProgress,
): { urlHash: number; host: string; kind: Kind } {
  const last = hops.at(-1);
  const { urlHash, host } = last ?? timing ?? stream!;
  const feedsPlayer = areFedByScript && last?.mayFeedPlayer === true;
  const kind: Kind = feedsPlayer || stream?.peer ? "media" : ((last ?? timing)?.kind ?? "other");
  return { urlHash, host, kind };
}

/** Splits every exchange into parts, none above what can have arrived. Sizes that nothing shows are estimated from the others. */
export function exchangeParts(
  exchanges: readonly Exchange[],
  players: PlayerProgress,
  facts: Omit<VisitFacts, "host">,
): TransferPart[] {
  const { isCovered } = facts;
  const maxBytes = (exchange: Exchange) =>
    maxBytesWithin(elapsedMs(exchange, players.latestMs, facts.startedMs), maxResponseBytes);
  const parts: TransferPart[] = [];
  const bodies = new Map(
    exchanges.map((exchange) => [exchange, exchangeBody(exchange, isCovered, maxBytes(exchange))]),
  );
  const unfinishedMedia = mediaBodies(exchanges, players, (exchange) =>
    isUnfinished(exchange.hops.at(-1)!) ? undefined : wireBytes(bodies.get(exchange)),
  );
  const factsOf = (exchange: Exchange) => bodyFacts(exchange, classifyExchange(exchange, players));
  const open: { exchange: Exchange; body: Body }[] = [];
  const known: KnownBody[] = [];
  const add = (exchange: Exchange, basis: Basis, claimed: number, range?: BytesRange) => {
    const most = maxBytes(exchange);
    const bytes = Math.min(claimed, most);
    const part: TransferPart = {
      exchange,
      ...classifyExchange(exchange, players),
      basis,
      bytes,
      lowBytes: Math.min(range?.lowBytes ?? bytes, bytes),
      highBytes: Math.min(range?.highBytes ?? bytes, most),
    };
    parts.push(bytes < claimed ? { ...part, isCapped: true } : part);
  };
  const estimate = (
    exchange: Exchange,
    bytes: number,
    origin: EstimateOrigin,
    mostBytes?: number,
  ) => add(exchange, "estimated", bytes, estimatedRange(bytes, origin, mostBytes));

  for (const { exchange, bytes, ...range } of unseenBytes(exchanges, isCovered)) {
    add(exchange, "estimated", bytes, range);
  }
  for (const exchange of exchanges) {
    for (const [basis, bytes] of exchangeHeaders(exchange, isCovered)) {
      const origin = isCached(exchange, isCovered) ? "confirmation" : "headers";
      if (basis === "estimated") estimate(exchange, bytes, origin);
      else add(exchange, basis, bytes);
    }
    const mediaBytes = unfinishedMedia.get(exchange);
    const body: Body | undefined =
      mediaBytes === undefined
        ? bodies.get(exchange)
        : { basis: "estimated", bytes: mediaBytes, origin: "buffer" };
    if (!body || body.basis === "none") continue;
    if (body.basis === "unknown" || body.basis === "decoded" || body.basis === "cut") {
      open.push({ exchange, body });
      continue;
    }
    if (body.basis === "estimated") {
      estimate(exchange, body.bytes, body.origin);
      continue;
    }
    add(exchange, body.basis, body.bytes);
    if (body.bytes > 0) known.push({ ...factsOf(exchange), bytes: body.bytes });
  }
  const estimateBody = createBodyEstimate(known);
  const guessCutBody = createCutBodyGuess(exchanges);
  for (const { exchange, body } of open) {
    const decoded = body.basis === "decoded" && { decodedBytes: body.bytes };
    const { bytes, origin } = estimateBody({ ...factsOf(exchange), ...decoded });
    if (body.basis === "cut") {
      const { host } = classifyExchange(exchange, players);
      const arrived = Math.max(guessCutBody(host, body), Math.min(bytes, cutBodyStartBytes));
      estimate(exchange, Math.min(arrived, body.maxBytes), "stopped", body.maxBytes);
    } else if (body.basis === "unknown" && body.maxBytes < Infinity) {
      estimate(exchange, Math.min(bytes, body.maxBytes), "stopped", body.maxBytes);
    } else estimate(exchange, bytes, origin);
  }
  return parts;
}

/** How long an exchange took at most: since its own start, or that of its visit. Unlimited if neither is known. */
function elapsedMs(
  { hops, timing, stream }: Exchange,
  playersSeenMs: number,
  visitStartedMs = -Infinity,
): number {
  const last = hops.at(-1);
  const endedMs = last?.endedMs ?? timing?.endedMs ?? stream!.endedMs;
  const isArriving = last !== undefined && isUnfinished(last);
  return (
    (isArriving ? Math.max(endedMs, playersSeenMs) : endedMs) -
    (timing?.startedMs ?? stream?.startedMs ?? visitStartedMs)
  );
}

const wireBytes = (body: Body | undefined) =>
  body && "bytes" in body && body.basis !== "decoded" ? body.bytes : 0;

/** Whether the browser says that the response came from its cache. */
export const isCached = ({ hops, timing }: Exchange, isCovered: boolean): boolean => {
  const last = hops.at(-1);
  if (last) return last.isFromCache;
  return timing !== undefined && timingBody(timing, isCovered) === "cache";
};

/** Whether the exchange transferred nothing by a request of its own. */
export const isSilent = ({ hops, timing, stream }: Exchange, isCovered: boolean): boolean => {
  const last = hops.at(-1);
  if (last) return last.isFromCache;
  return stream?.peer !== undefined || (timing !== undefined && isWithoutBody(timing, isCovered));
};

const isWithoutBody = (...given: Parameters<typeof timingBody>) =>
  typeof timingBody(...given) === "string";

/** The body of the last hop, unless the browser counted it together with the headers. */
function exchangeBody(exchange: Exchange, isCovered: boolean, maxBytes: number): Body | undefined {
  const { hops, timing, stream } = exchange;
  const last = hops.at(-1);
  if (!last) {
    const body = timing && timingBody(timing, isCovered);
    const seen = typeof body === "object" ? body : undefined;
    const seenBytes = seen && "bytes" in seen ? seen.bytes : 0;
    return stream && stream.bytesDown > seenBytes
      ? { basis: "estimated", bytes: stream.bytesDown, origin: "stream" }
      : seen;
  }
  if (isCounted(last)) return isSocket(last) ? lastHopBody(exchange, maxBytes) : undefined;
  return last.outcome === "redirected" || last.isFromCache
    ? undefined
    : lastHopBody(exchange, maxBytes);
}

/** Whether the server was asked for a response from the cache. A timing entry shows it, unless its sizes are hidden. */
const isConfirmed = (hop: RequestRecord, timing: TimingRecord | undefined): boolean =>
  timing && !isHidden(timing) ? isRevalidated(timing) : hop.isRevalidated === true;
const isCounted = ({ exactBytes }: RequestRecord) => exactBytes !== undefined && exactBytes > 0;

/** Status lines and headers of all hops, and the bodies of redirects. */
function exchangeHeaders(exchange: Exchange, isCovered: boolean): [Basis, number][] {
  const { hops, timing } = exchange;
  if (hops.length === 0) {
    return isSilent(exchange, isCovered) ? [] : [["estimated", nominalHeaderBytes]];
  }
  return hops.flatMap((hop): [Basis, number][] => {
    if (isCounted(hop)) return [["exact", hop.exactBytes!]];
    if (hop.outcome === "redirected") return [["header", redirectBytes(hop)]];
    if (hop.isBlocked) return [["estimated", nominalHeaderBytes]];
    if (!hop.isFromCache) return [["header", hop.headerBytes]];
    return isConfirmed(hop, timing) ? [["estimated", hop.headerBytes || revalidationBytes]] : [];
  });
}
