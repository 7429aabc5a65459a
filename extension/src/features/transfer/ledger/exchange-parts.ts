import {
  type Basis,
  type Body,
  bodyOfRequest,
  bodyOfTiming,
  hopBytes,
  isRevalidated,
  nominalHeaderBytes,
  revalidationBytes,
} from "./exchange-bytes.ts";
import { createGuess, type KnownBody } from "./guess-body.ts";
import type { Kind } from "./kind.ts";
import type { Exchange } from "./pair-timings.ts";
import { bodiesOfPlayers, isUnfinished, type Players } from "./players.ts";
import type { RequestRecord } from "./records.ts";
import { unpackedRatio } from "./unpacked-ratio.ts";

/** Some bytes of an exchange, all known in the same way. */
export type Part = {
  exchange: Exchange;
  urlHash: number;
  host: string;
  kind: Kind;
  basis: Basis;
  bytes: number;
};

/** Where the bytes of an exchange are filed. */
export function placeOf({ hops, timing, stream }: Exchange, { areFed }: Players) {
  const last = hops.at(-1);
  const { urlHash, host } = last ?? timing ?? stream!;
  const isFed = areFed && last?.mayFeedPlayer === true;
  const kind: Kind = isFed ? "media" : ((last ?? timing)?.kind ?? "other");
  return { urlHash, host, kind };
}

/** Every exchange in parts. What nobody saw is estimated from what the others show. */
export function exchangeParts(
  exchanges: readonly Exchange[],
  players: Players,
  isCovered: boolean,
): Part[] {
  const parts: Part[] = [];
  const bodies = new Map(exchanges.map((exchange) => [exchange, bodyOf(exchange, isCovered)]));
  const ofPlayers = bodiesOfPlayers(exchanges, players, (exchange) =>
    isUnfinished(exchange.hops.at(-1)!) ? undefined : sureBytes(bodies.get(exchange)),
  );
  const open: { exchange: Exchange; body: Body }[] = [];
  const known: KnownBody[] = [];
  const add = (exchange: Exchange, basis: Basis, bytes: number) =>
    void parts.push({ exchange, ...placeOf(exchange, players), basis, bytes });

  for (const exchange of exchanges) {
    for (const [basis, bytes] of headersOf(exchange, isCovered)) add(exchange, basis, bytes);
    const ofPlayer = ofPlayers.get(exchange);
    const body: Body | undefined =
      ofPlayer === undefined ? bodies.get(exchange) : { basis: "estimated", bytes: ofPlayer };
    if (!body || body.basis === "none") continue;
    if (body.basis === "unknown" || body.basis === "decoded") {
      open.push({ exchange, body });
      continue;
    }
    add(exchange, body.basis, body.bytes);
    const isSure = body.basis !== "estimated" && body.bytes > 0;
    if (isSure) known.push({ ...placeOf(exchange, players), bytes: body.bytes });
  }
  const guess = createGuess(known);
  const ratio = unpackedRatio(exchanges);
  for (const { exchange, body } of open) {
    if (body.basis === "decoded") {
      add(exchange, "estimated", Math.round(body.bytes * ratio));
    } else if (body.basis === "unknown") {
      add(exchange, "estimated", Math.min(guess(placeOf(exchange, players)), body.mostBytes));
    }
  }
  return parts;
}

const sureBytes = (body: Body | undefined) =>
  body && "bytes" in body && body.basis !== "decoded" ? body.bytes : 0;

/** Whether the answer came out of a cache. An entry that says so stands for one only where all was listened to. */
export const isCached = ({ hops, timing }: Exchange, isCovered: boolean): boolean => {
  const last = hops.at(-1);
  if (last) return last.isFromCache;
  return timing !== undefined && bodyOfTiming(timing, isCovered) === "cache";
};

/** The body of the last hop, unless the browser counted it together with the headers. */
function bodyOf(exchange: Exchange, isCovered: boolean): Body | undefined {
  const { hops, timing, stream } = exchange;
  const last = hops.at(-1);
  if (!last) {
    const body = timing && bodyOfTiming(timing, isCovered);
    const seen = body && body !== "cache" ? body : undefined;
    const seenBytes = seen && "bytes" in seen ? seen.bytes : 0;
    return stream && stream.bytesDown > seenBytes
      ? { basis: "estimated", bytes: stream.bytesDown }
      : seen;
  }
  if (isCounted(last)) return last.statusCode === 101 ? bodyOfRequest(exchange) : undefined;
  return last.outcome === "redirected" || last.isFromCache ? undefined : bodyOfRequest(exchange);
}

const isCounted = ({ exactBytes }: RequestRecord) => exactBytes !== undefined && exactBytes > 0;

/** Status lines and headers of all hops, with the bodies of redirects. */
function headersOf(exchange: Exchange, isCovered: boolean): [Basis, number][] {
  const { hops, timing } = exchange;
  if (hops.length === 0) {
    return isCached(exchange, isCovered) ? [] : [["estimated", nominalHeaderBytes]];
  }
  return hops.flatMap((hop): [Basis, number][] => {
    if (isCounted(hop)) return [["exact", hop.exactBytes!]];
    if (hop.outcome === "redirected") return [["header", hopBytes(hop)]];
    if (!hop.isFromCache) return [["header", hop.headerBytes]];
    return isRevalidated(timing) ? [["estimated", hop.headerBytes || revalidationBytes]] : [];
  });
}
