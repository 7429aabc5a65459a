import { type Basis, bases } from "./basis.ts";
import { capTransfer } from "./cap-transfer.ts";
import { addNotCounted, type NotCounted } from "./not-counted.ts";
import { maxVisitBytes } from "./plausible-bytes.ts";
import { type Kind, kinds } from "./read/classify-kind.ts";

/** A page can invent sites without limit; no honest page comes near this many. */
export const maxThirdPartySites = 500;

/**
 * What one visit of a page transferred, in bytes. Responses from caches are 0 bytes; their requests
 * are counted separately.
 */
export type VisitTransfer = {
  /** The sum of `bytesByBasis`, and of `bytesByKind`. */
  bytesDown: number;
  /** What `bytesDown` is at least and at most, by the errors of estimates: both are `bytesDown` if nothing was estimated. */
  lowBytes: number;
  highBytes: number;
  /** Exact in Firefox. In Chrome an estimate from the length of addresses, without request bodies. */
  bytesUp: number;
  bytesByBasis: Record<Basis, number>;
  bytesByKind: Record<Kind, number>;
  /** The estimated part of each of `bytesByKind`. */
  estimatedByKind: Record<Kind, number>;
  bytesThirdParty: number;
  thirdPartySites: string[];
  requests: number;
  requestsFromCache: number;
  /** Requests whose size the other site hides and no other source shows. */
  requestsHidden: number;
  /** Not every request was observed: the page transferred at least the measured bytes, `measuredBytes`. */
  isLowerBound: boolean;
  /** Responses whose bytes are missing, by reason. Absent if there are none. */
  notCounted?: NotCounted;
  /** More bytes were claimed than can have arrived: the figures hold what is plausible. */
  isCapped?: true;
};

/**
 * `host` is the page's own. `isCovered`: every request was observed, from before the visit started. `startedMs` bounds what can
 * have arrived since then.
 */
export type VisitFacts = { host: string; isCovered: boolean; startedMs?: number };

export const emptyTransfer = (isLowerBound: boolean): VisitTransfer => ({
  bytesDown: 0,
  lowBytes: 0,
  highBytes: 0,
  bytesUp: 0,
  bytesByBasis: zeros(bases),
  bytesByKind: zeros(kinds),
  estimatedByKind: zeros(kinds),
  bytesThirdParty: 0,
  thirdPartySites: [],
  requests: 0,
  requestsFromCache: 0,
  requestsHidden: 0,
  isLowerBound,
});

export const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

/** Adds two parts of one visit, up to `maxVisitBytes`. Their estimates err independently, so the errors add as squares. */
export function addTransfers(a: VisitTransfer, b: VisitTransfer): VisitTransfer {
  const bytesDown = a.bytesDown + b.bytesDown;
  const below = Math.hypot(a.bytesDown - a.lowBytes, b.bytesDown - b.lowBytes);
  const above = Math.hypot(a.highBytes - a.bytesDown, b.highBytes - b.bytesDown);
  const sum: VisitTransfer = {
    bytesDown,
    lowBytes: bytesDown - Math.round(below),
    highBytes: bytesDown + Math.round(above),
    bytesUp: a.bytesUp + b.bytesUp,
    bytesByBasis: addEach(a.bytesByBasis, b.bytesByBasis),
    bytesByKind: addEach(a.bytesByKind, b.bytesByKind),
    estimatedByKind: addEach(a.estimatedByKind, b.estimatedByKind),
    bytesThirdParty: a.bytesThirdParty + b.bytesThirdParty,
    thirdPartySites: [...new Set([...a.thirdPartySites, ...b.thirdPartySites])].slice(
      0,
      maxThirdPartySites,
    ),
    requests: a.requests + b.requests,
    requestsFromCache: a.requestsFromCache + b.requestsFromCache,
    requestsHidden: a.requestsHidden + b.requestsHidden,
    isLowerBound: a.isLowerBound || b.isLowerBound,
    ...addNotCounted(a.notCounted, b.notCounted),
    ...((a.isCapped || b.isCapped) && { isCapped: true }),
  };
  return capTransfer(sum, maxVisitBytes);
}

const addEach = <K extends string>(a: Record<K, number>, b: Record<K, number>) =>
  Object.fromEntries(Object.keys(a).map((key) => [key, a[key as K] + b[key as K]])) as Record<
    K,
    number
  >;

/** Whether the visit transferred more than is counted, by an unknown amount. */
export const isPartial = ({
  isLowerBound,
  notCounted,
}: Pick<VisitTransfer, "isLowerBound" | "notCounted">): boolean =>
  isLowerBound || notCounted !== undefined;

/** Bytes that are known, without the estimated ones: what the visit transferred at least. */
export const measuredBytes = ({
  bytesDown,
  bytesByBasis,
}: Pick<VisitTransfer, "bytesDown" | "bytesByBasis">): number => bytesDown - bytesByBasis.estimated;
