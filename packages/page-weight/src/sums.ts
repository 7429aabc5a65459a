import { bases, type Basis } from "./basis.ts";
import { capTransfer } from "./cap-transfer.ts";
import { addNotCounted, type NotCounted } from "./not-counted.ts";
import { type Kind, kinds } from "./read/classify-kind.ts";

/** What one visit of a page transferred, or several together, in bytes and requests. */
export type Sums = {
  /** The sum of `bytesByBasis`, and of `bytesByKind`. */
  bytesDown: number;
  /** Exact in Firefox. In Chrome an estimate from the length of addresses, with those request bodies whose size is known. */
  bytesUp: number;
  /** Bodies may have been sent whose size is not known: `bytesUp` is at least what was sent. */
  isUploadHidden?: true | undefined;
  bytesByBasis: Record<Basis, number>;
  bytesByKind: Record<Kind, number>;
  bytesThirdParty: number;
  requests: number;
  requestsFromCache: number;
  /**
   * What `bytesDown` is at least and at most, by the errors of estimates: both are `bytesDown` if nothing was estimated. The bounds of visits
   * are added: the sum is wider than the errors are likely to be, and each visit can be added and taken back on its own.
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

/** A record of numbers by key. */
const each = <K extends string>(
  keys: readonly K[],
  numberOf: (key: K) => number,
): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, numberOf(key)])) as Record<K, number>;

export const emptyByKind = (): Record<Kind, number> => each(kinds, () => 0);

export const emptySums = (): Sums => ({
  ...each(numberFields, () => 0),
  bytesByBasis: each(bases, () => 0),
  bytesByKind: emptyByKind(),
});

/** Returns `sums + other`, or the difference if `sign` is -1. Throws rather than returning a sum that is not exact. */
export function addSums(sums: Sums, other: Sums, sign: 1 | -1 = 1): Sums {
  const add = (a = 0, b = 0) => {
    const result = a + sign * b;
    if (!Number.isSafeInteger(result)) throw new RangeError(`${a} and ${b} have no exact sum`);
    return result;
  };
  return {
    ...each(numberFields, (field) => add(sums[field], other[field])),
    bytesByBasis: each(bases, (basis) => add(sums.bytesByBasis[basis], other.bytesByBasis[basis])),
    bytesByKind: each(kinds, (kind) => add(sums.bytesByKind[kind], other.bytesByKind[kind])),
    ...addNotCounted(sums.notCounted, other.notCounted, sign),
    ...((sums.isUploadHidden || other.isUploadHidden) && { isUploadHidden: true }),
    ...((sums.isCapped || other.isCapped) && { isCapped: true }),
  };
}

/** The sums of an object that also has other fields. */
export const pickSums = (from: Sums): Sums => ({
  ...each(numberFields, (field) => from[field]),
  bytesByBasis: from.bytesByBasis,
  bytesByKind: from.bytesByKind,
  ...(from.notCounted && { notCounted: from.notCounted }),
  ...(from.isUploadHidden && { isUploadHidden: true }),
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
  const bytesByBasis = each(bases, (basis) => Math.max(0, sums.bytesByBasis[basis]));
  const bytesByKind = each(kinds, (kind) => Math.max(0, sums.bytesByKind[kind]));
  const bytesDown = Math.max(sum(bytesByBasis), sum(bytesByKind));
  bytesByBasis.estimated += bytesDown - sum(bytesByBasis);
  bytesByKind.other += bytesDown - sum(bytesByKind);
  const positive = each(numberFields, (field) => Math.max(0, sums[field]));
  const counts = Object.entries(sums.notCounted ?? {}).filter(([, count]) => count > 0);
  return {
    ...positive,
    bytesDown,
    bytesByBasis,
    bytesByKind,
    bytesThirdParty: Math.min(bytesDown, positive.bytesThirdParty),
    lowBytes: Math.min(bytesDown, positive.lowBytes),
    highBytes: Math.max(bytesDown, sums.highBytes),
    ...(counts.length > 0 && { notCounted: Object.fromEntries(counts) }),
    ...(sums.isUploadHidden && { isUploadHidden: true }),
    ...(sums.isCapped && { isCapped: true }),
  };
}

const sum = (parts: Record<string, number>) =>
  Object.values(parts).reduce((total, bytes) => total + bytes, 0);
