import { placeOf } from "./exchange-parts.ts";
import { type Exchange, pairTimings } from "./pair-timings.ts";
import { latestMedia, playersOf } from "./players.ts";
import type { VisitRecord } from "./records.ts";
import {
  exchangesTransfer,
  mostThirdPartySites,
  type VisitFacts,
  type VisitTransfer,
} from "./visit-transfer.ts";

/** Whoever asks what a page streams asks about its last minutes. */
const keepMediaMs = 600_000;

const endOf = ({ hops, timing, stream }: Exchange): number =>
  hops.at(-1)?.endedMs ?? timing?.startedMs ?? stream!.endedMs;

/** More may come over it: a socket, or an answer whose end was not heard of. */
const isOpen = ({ hops, stream }: Exchange): boolean => {
  const last = hops.at(-1);
  return last === undefined
    ? stream !== undefined
    : last.outcome === "started" || (stream !== undefined && last.statusCode === 101);
};

/**
 * Turns what ended before `beforeMs` into sums, so that a page open all day stays small. A request and its
 * timing entry go together; what is younger or goes on stays, since more of it may come. `Infinity` leaves nothing.
 */
export function foldRecords(
  records: readonly VisitRecord[],
  facts: VisitFacts,
  beforeMs: number,
): { sums: VisitTransfer; rest: VisitRecord[] } {
  const players = playersOf(records);
  const isOld = (exchange: Exchange) => {
    if (beforeMs === Infinity) return true;
    const isMedia = placeOf(exchange, players).kind === "media";
    return endOf(exchange) < beforeMs - (isMedia ? keepMediaMs : 0) && !isOpen(exchange);
  };
  const { old = [], young = [] } = Object.groupBy(pairTimings(records), (exchange) =>
    isOld(exchange) ? "old" : "young",
  );
  const rest: VisitRecord[] = young.flatMap(({ hops, timing, stream }) => [
    ...hops,
    ...(timing ? [timing] : []),
    ...(stream ? [stream] : []),
  ]);
  if (beforeMs !== Infinity) rest.push(...latestMedia(records));
  return { sums: exchangesTransfer(old, players, facts), rest };
}

/** Two sums of one visit together. */
export function addTransfers(a: VisitTransfer, b: VisitTransfer): VisitTransfer {
  return {
    bytesDown: a.bytesDown + b.bytesDown,
    bytesUp: a.bytesUp + b.bytesUp,
    bytesByBasis: addEach(a.bytesByBasis, b.bytesByBasis),
    bytesByKind: addEach(a.bytesByKind, b.bytesByKind),
    bytesThirdParty: a.bytesThirdParty + b.bytesThirdParty,
    thirdPartySites: [...new Set([...a.thirdPartySites, ...b.thirdPartySites])].slice(
      0,
      mostThirdPartySites,
    ),
    requests: a.requests + b.requests,
    requestsFromCache: a.requestsFromCache + b.requestsFromCache,
    requestsHidden: a.requestsHidden + b.requestsHidden,
    isLowerBound: a.isLowerBound || b.isLowerBound,
  };
}

const addEach = <K extends string>(a: Record<K, number>, b: Record<K, number>) =>
  Object.fromEntries(Object.keys(a).map((key) => [key, a[key as K] + b[key as K]])) as Record<
    K,
    number
  >;
