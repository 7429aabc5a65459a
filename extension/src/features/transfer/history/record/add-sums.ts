import { addNotCounted } from "@digital-cleanup/page-weight";
import { bytesRange } from "../read/bytes-range.ts";
import type { Sums } from "../history-schema.ts";

const numberFields = [
  "bytesDown",
  "bytesUp",
  "bytesThirdParty",
  "requests",
  "requestsFromCache",
] as const satisfies (keyof Sums)[];

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
  const [range, otherRange] = [bytesRange(sums), bytesRange(other)];
  return {
    ...(Object.fromEntries(numberFields.map((key) => [key, add(sums[key], other[key])])) as Pick<
      Sums,
      (typeof numberFields)[number]
    >),
    bytesByBasis: addEach(sums.bytesByBasis, other.bytesByBasis),
    bytesByKind: addEach(sums.bytesByKind, other.bytesByKind),
    lowBytes: add(range.lowBytes, otherRange.lowBytes),
    highBytes: add(range.highBytes, otherRange.highBytes),
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
  ...bytesRange(from),
  ...(from.notCounted && { notCounted: from.notCounted }),
  ...(from.isCapped && { isCapped: true }),
});
