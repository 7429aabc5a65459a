import { bases, type Basis } from "./basis.ts";
import { capTransfer } from "./cap-transfer.ts";
import { addNotCounted, type NotCounted } from "./not-counted.ts";
import { type Kind, kinds } from "./read/classify-kind.ts";
import { zeros } from "./transfer.ts";

/** What one visit of a page transferred, or several together, in bytes and requests. */
export type Sums = {
  bytesDown: number;
  bytesUp: number;
  bytesByBasis: Record<Basis, number>;
  bytesByKind: Record<Kind, number>;
  bytesThirdParty: number;
  requests: number;
  requestsFromCache: number;
  /**
   * What `bytesDown` is at least and at most. The bounds of visits are added: the sum is wider than the errors are likely to be, and each
   * visit can be added and taken back on its own.
   */
  lowBytes: number;
  highBytes: number;
  /** Responses whose bytes are missing, by reason. */
  notCounted?: NotCounted | undefined;
  /** More bytes were claimed than are plausible: the sums hold what is. */
  isCapped?: true | undefined;
};

const numberFields = [
  "bytesDown",
  "bytesUp",
  "bytesThirdParty",
  "requests",
  "requestsFromCache",
  "lowBytes",
  "highBytes",
] as const satisfies (keyof Sums)[];

export const emptySums = (): Sums => ({
  bytesDown: 0,
  bytesUp: 0,
  bytesByBasis: zeros(bases),
  bytesByKind: zeros(kinds),
  bytesThirdParty: 0,
  requests: 0,
  requestsFromCache: 0,
  lowBytes: 0,
  highBytes: 0,
});

/** Returns `sums + other`, or the difference if `sign` is -1. Throws rather than returning a sum that is not exact. */
export function addSums(sums: Sums, other: Sums, sign: 1 | -1 = 1): Sums {
  const add = (a = 0, b = 0) => {
    const result = a + sign * b;
    if (!Number.isSafeInteger(result)) throw new RangeError(`${a} and ${b} have no exact sum`);
    return result;
  };
  const addEach = <K extends string>(a: Record<K, number>, b: Record<K, number>) =>
    Object.fromEntries(Object.keys(a).map((key) => [key, add(a[key as K], b[key as K])])) as Record<
      K,
      number
    >;
  return {
    ...(Object.fromEntries(numberFields.map((key) => [key, add(sums[key], other[key])])) as Pick<
      Sums,
      (typeof numberFields)[number]
    >),
    bytesByBasis: addEach(sums.bytesByBasis, other.bytesByBasis),
    bytesByKind: addEach(sums.bytesByKind, other.bytesByKind),
    ...addNotCounted(sums.notCounted, other.notCounted, sign),
    ...((sums.isCapped || other.isCapped) && { isCapped: true }),
  };
}

/** The sums of an object that also has other fields. */
export const pickSums = (from: Sums): Sums => ({
  bytesDown: from.bytesDown,
  bytesUp: from.bytesUp,
  bytesByBasis: from.bytesByBasis,
  bytesByKind: from.bytesByKind,
  bytesThirdParty: from.bytesThirdParty,
  requests: from.requests,
  requestsFromCache: from.requestsFromCache,
  lowBytes: from.lowBytes,
  highBytes: from.highBytes,
  ...(from.notCounted && { notCounted: from.notCounted }),
  ...(from.isCapped && { isCapped: true }),
});

/** The sums of a visit or a day with what they grew by: exact, never negative, never above the ceiling. */
export function addGrowth(sums: Sums, growth: Sums, maxBytes: number): Sums {
  // What exceeded the ceiling is not known any more, so it cannot be subtracted either.
  const isFull = sums.bytesDown >= maxBytes;
  return capTransfer(balance(addSums(sums, isFull ? balance(growth) : growth)), maxBytes);
}

/**
 * Estimates shrink when a size becomes known, also after the day was erased. Without what was erased some parts would be negative:
 * they become 0, and both records keep the same sum.
 */
function balance(sums: Sums): Sums {
  const { notCounted, ...balanced } = balanceBytes(sums);
  const { bytesDown, lowBytes, highBytes } = balanced;
  return {
    ...balanced,
    lowBytes: Math.min(bytesDown, Math.max(0, lowBytes)),
    highBytes: Math.max(bytesDown, highBytes),
    ...positiveCounts(notCounted),
  };
}

function positiveCounts(notCounted: NotCounted = {}): { notCounted?: NotCounted } {
  const counts = Object.entries(notCounted).filter(([, count]) => count > 0);
  return counts.length > 0 ? { notCounted: Object.fromEntries(counts) } : {};
}

function balanceBytes(sums: Sums): Sums {
  const { bytesByBasis, bytesByKind } = sums;
  const { bytesDown: down, bytesUp, bytesThirdParty, requests, requestsFromCache } = sums;
  const all = [
    down,
    bytesUp,
    bytesThirdParty,
    requests,
    requestsFromCache,
    ...Object.values(bytesByBasis),
    ...Object.values(bytesByKind),
  ];
  if (Math.min(...all) >= 0) return sums;
  const byBasis = notNegative(bytesByBasis);
  const byKind = notNegative(bytesByKind);
  const bytesDown = Math.max(sum(byBasis), sum(byKind));
  byBasis.estimated += bytesDown - sum(byBasis);
  byKind.other += bytesDown - sum(byKind);
  return {
    ...sums,
    bytesDown,
    bytesUp: Math.max(0, bytesUp),
    bytesByBasis: byBasis,
    bytesByKind: byKind,
    bytesThirdParty: Math.min(bytesDown, Math.max(0, bytesThirdParty)),
    requests: Math.max(0, requests),
    requestsFromCache: Math.max(0, requestsFromCache),
  };
}

const notNegative = <K extends string>(parts: Record<K, number>) =>
  Object.fromEntries(
    Object.entries<number>(parts).map(([name, bytes]) => [name, Math.max(0, bytes)]),
  ) as Record<K, number>;

const sum = (parts: Record<string, number>) =>
  Object.values(parts).reduce((total, bytes) => total + bytes, 0);
