import { timingBody } from "./estimate/body-size.ts";
import {
  classifyExchange,
  exchangeParts,
  isCached,
  isSilent,
  type TransferPart,
} from "./estimate/exchange-parts.ts";
import { type PlayerProgress, playerProgress } from "./estimate/player-progress.ts";
import { capTransfer } from "./cap-transfer.ts";
import { maxVisitBytes } from "./plausible-bytes.ts";
import { findGap } from "./find-gap.ts";
import type { NotCounted } from "./not-counted.ts";
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
  const isCallCounted = exchanges.some(({ stream }) => stream?.peer && !stream.isUncounted);
  for (const exchange of exchanges) {
    const { hops, timing, stream } = exchange;
    const gap = findGap(exchange, facts);
    if (gap && !(gap === "call" && isCallCounted)) gapCounts[gap] = (gapCounts[gap] ?? 0) + 1;
    const hasNoRequest = hops.length === 0;
    if (!stream?.peer) transfer.requests += hasNoRequest ? 1 : hops.length;
    transfer.requestsFromCache += hasNoRequest
      ? Number(isCached(exchange, isCovered))
      : hops.filter((hop) => hop.isFromCache).length;
    transfer.bytesUp += bytesUp(exchange);
    if (isUploadHidden(exchange)) transfer.isUploadHidden = true;
    if (transfer.bytesUp > maxVisitBytes) transfer = capTransfer(transfer, maxVisitBytes);
    transfer.requestsHidden += Number(hasNoRequest && timing && hasUnknownBody(timing, isCovered));
    if (!isSilent(exchange, isCovered)) {
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
  return typeof body === "object" && body.basis === "unknown";
};
