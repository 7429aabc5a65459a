import { isHidden, isSocket, lastHopBody, timingBody } from "./estimate/body-size.ts";
import {
  classifyExchange,
  exchangeParts,
  isCached,
  type TransferPart,
} from "./estimate/exchange-parts.ts";
import { type PlayerProgress, playerProgress } from "./estimate/player-progress.ts";
import { capTransfer } from "./cap-transfer.ts";
import { maxVisitBytes } from "./plausible-bytes.ts";
import type { Gap, NotCounted } from "./not-counted.ts";
import { type Exchange, pairExchanges } from "./pair/pair-exchanges.ts";
import type { VisitRecord } from "./records.ts";
import { siteFromHost } from "./site-from-host.ts";
import {
  emptyTransfer,
  maxThirdPartySites,
  type VisitFacts,
  type VisitTransfer,
} from "./transfer.ts";

/** The bytes of one visit, summed by basis and by kind, up to `maxVisitBytes`. Records of the same request must be in the order of its events. */
export const summariseTransfer = (
  records: readonly VisitRecord[],
  facts: VisitFacts,
): VisitTransfer => summariseExchanges(pairExchanges(records), playerProgress(records), facts);

/** The same bytes one by one: each part with its exchange, host, kind and basis. */
export const transferParts = (
  records: readonly VisitRecord[],
  facts: Omit<VisitFacts, "host">,
): TransferPart[] => exchangeParts(pairExchanges(records), playerProgress(records), facts);

export function summariseExchanges(
  exchanges: readonly Exchange[],
  players: PlayerProgress,
  facts: VisitFacts,
): VisitTransfer {
  const { host, isCovered } = facts;
  let transfer = emptyTransfer(!isCovered);
  const ownSite = siteFromHost(host);
  const others = new Set<string>();
  // Estimates of the parts err independently, so their errors add as squares.
  let below = 0;
  let above = 0;
  for (const part of exchangeParts(exchanges, players, facts)) {
    if (part.isCapped) transfer.isCapped = true;
    transfer.bytesDown += part.bytes;
    below = Math.hypot(below, part.bytes - part.lowBytes);
    above = Math.hypot(above, part.highBytes - part.bytes);
    transfer.bytesByBasis[part.basis] += part.bytes;
    transfer.bytesByKind[part.kind] += part.bytes;
    if (part.basis === "estimated") transfer.estimatedByKind[part.kind] += part.bytes;
    if (siteFromHost(part.host) !== ownSite) transfer.bytesThirdParty += part.bytes;
    // At once: a sum of thousands of such claims would not be exact.
    if (transfer.bytesDown > maxVisitBytes) transfer = capTransfer(transfer, maxVisitBytes);
  }
  transfer.lowBytes = Math.max(0, transfer.bytesDown - Math.round(below));
  transfer.highBytes = Math.min(maxVisitBytes, transfer.bytesDown + Math.round(above));
  const gapCounts: NotCounted = {};
  for (const exchange of exchanges) {
    const { hops, timing } = exchange;
    const gap = findGap(exchange, host);
    if (gap) gapCounts[gap] = (gapCounts[gap] ?? 0) + 1;
    const hasNoRequest = hops.length === 0;
    transfer.requests += hasNoRequest ? 1 : hops.length;
    transfer.requestsFromCache += hasNoRequest
      ? Number(isCached(exchange, isCovered))
      : hops.filter((hop) => hop.isFromCache).length;
    transfer.bytesUp += bytesUp(exchange);
    if (isUploadHidden(exchange)) transfer.isUploadHidden = true;
    if (transfer.bytesUp > maxVisitBytes) transfer = capTransfer(transfer, maxVisitBytes);
    transfer.requestsHidden += Number(hasNoRequest && timing && hasUnknownBody(timing, isCovered));
    if (!isCached(exchange, isCovered)) {
      others.add(siteFromHost(classifyExchange(exchange, players).host));
    }
  }
  others.delete(ownSite);
  if (Object.keys(gapCounts).length > 0) transfer.notCounted = gapCounts;
  transfer.thirdPartySites = [...others].slice(0, maxThirdPartySites);
  return transfer;
}

const bytesUp = ({ hops, stream, upload }: Exchange): number =>
  hops.reduce(
    (sum, hop) => sum + (hop.isFromCache ? 0 : hop.uploadBytes),
    (stream?.bytesUp ?? 0) + (upload?.bytesUp ?? 0),
  );

const isUploadHidden = ({ hops, upload }: Exchange): boolean =>
  !upload && hops.some((hop) => hop.isUploadHidden && !hop.isFromCache);

const hasUnknownBody = (...given: Parameters<typeof timingBody>) => {
  const body = timingBody(...given);
  return body !== "cache" && body.basis === "unknown";
};

/** Why the bytes of an exchange are missing; `undefined` if they were counted, or estimated from something of their own. */
function findGap(exchange: Exchange, host: string): Gap | undefined {
  const { hops, timing, stream } = exchange;
  const last = hops.at(-1);
  if (!last || last.isFromCache || stream) return undefined;
  if (isSocket(last)) return "live";
  if (last.exactBytes || last.live === "socket") return undefined;
  if (last.isBlocked) return "blocked";
  // Firefox may have a timing entry of what arrived so far.
  if (last.live === "events" && last.outcome === "started") return "live";
  if (isStoppedUnseen(exchange, host)) return "stopped";
  const { basis } = lastHopBody(exchange, Infinity);
  if (last.live === "events") return basis === "none" ? "live" : undefined;
  return basis === "unknown" && last.outcome === "completed" && !timing ? "unreported" : undefined;
}

/** Players stop every response they have enough of, and show how much they buffered. The site of the page itself hides no start. */
function isStoppedUnseen(exchange: Exchange, host: string): boolean {
  const { hops, timing } = exchange;
  const last = hops.at(-1)!;
  if (!last.isStopped || last.kind === "media" || last.method === "HEAD") return false;
  if (last.outcome !== "failed" || last.contentLength !== undefined) return false;
  const isNeverStarted = timing !== undefined && isHidden(timing) && last.host === host;
  const { basis } = lastHopBody(exchange, Infinity);
  return !isNeverStarted && (basis === "none" || basis === "cut");
}
