import { lastRecord } from "./exchange-bytes.ts";
import { type Exchange, pairTimings } from "./pair-timings.ts";
import type { VisitRecord } from "./records.ts";
import {
  exchangesTransfer,
  mostThirdPartySites,
  type VisitFacts,
  type VisitTransfer,
} from "./visit-transfer.ts";

const endOf = (exchange: Exchange): number => {
  const last = lastRecord(exchange);
  return last.source === "request" ? last.endedMs : last.startedMs;
};

/**
 * Turns what ended before `beforeMs` into sums, so that a page open all day stays small. A request and its
 * timing entry go together; what is younger stays, since its entry may still come.
 */
export function foldRecords(
  records: readonly VisitRecord[],
  facts: VisitFacts,
  beforeMs: number,
): { sums: VisitTransfer; rest: VisitRecord[] } {
  const { old = [], young = [] } = Object.groupBy(pairTimings(records), (exchange) =>
    endOf(exchange) < beforeMs ? "old" : "young",
  );
  return {
    sums: exchangesTransfer(old, facts),
    rest: young.flatMap(({ hops, timing }) => (timing ? [...hops, timing] : hops)),
  };
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
