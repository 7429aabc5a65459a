import { timingBody } from "./estimate/body-size.ts";
import {
  classifyExchange,
  exchangeParts,
  isCached,
  type TransferPart,
} from "./estimate/exchange-parts.ts";
import { type PlayerProgress, playerProgress } from "./estimate/player-progress.ts";
import { type Exchange, pairExchanges } from "./pair/pair-exchanges.ts";
import type { VisitRecord } from "./records.ts";
import { siteFromHost } from "./site-from-host.ts";
import {
  emptyTransfer,
  maxThirdPartySites,
  type VisitFacts,
  type VisitTransfer,
} from "./transfer.ts";

/** The bytes of one visit, summed by basis and by kind. Records of the same request must be in the order of its events. */
export const summariseTransfer = (
  records: readonly VisitRecord[],
  facts: VisitFacts,
): VisitTransfer => summariseExchanges(pairExchanges(records), playerProgress(records), facts);

/** The same bytes one by one: each part with its exchange, host, kind and basis. */
export const transferParts = (
  records: readonly VisitRecord[],
  { isCovered }: Pick<VisitFacts, "isCovered">,
): TransferPart[] => exchangeParts(pairExchanges(records), playerProgress(records), isCovered);

export function summariseExchanges(
  exchanges: readonly Exchange[],
  players: PlayerProgress,
  { host, isCovered }: VisitFacts,
): VisitTransfer {
  const transfer = emptyTransfer(!isCovered);
  const ownSite = siteFromHost(host);
  const others = new Set<string>();
  for (const part of exchangeParts(exchanges, players, isCovered)) {
    transfer.bytesDown += part.bytes;
    transfer.bytesByBasis[part.basis] += part.bytes;
    transfer.bytesByKind[part.kind] += part.bytes;
    if (siteFromHost(part.host) !== ownSite) transfer.bytesThirdParty += part.bytes;
  }
  for (const exchange of exchanges) {
    const { hops, timing, stream } = exchange;
    const hasNoRequest = hops.length === 0;
    transfer.requests += hasNoRequest ? 1 : hops.length;
    transfer.requestsFromCache += hasNoRequest
      ? Number(isCached(exchange, isCovered))
      : hops.filter((hop) => hop.isFromCache).length;
    transfer.bytesUp += stream?.bytesUp ?? 0;
    for (const hop of hops) transfer.bytesUp += hop.isFromCache ? 0 : hop.uploadBytes;
    transfer.requestsHidden += Number(hasNoRequest && timing && hasUnknownBody(timing, isCovered));
    if (!isCached(exchange, isCovered)) {
      others.add(siteFromHost(classifyExchange(exchange, players).host));
    }
  }
  others.delete(ownSite);
  transfer.thirdPartySites = [...others].slice(0, maxThirdPartySites);
  return transfer;
}

const hasUnknownBody = (...given: Parameters<typeof timingBody>) => {
  const body = timingBody(...given);
  return body !== "cache" && body.basis === "unknown";
};
