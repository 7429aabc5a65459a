import type { Sums } from "./history-schema.ts";

const numberFields = [
  "bytesDown",
  "bytesUp",
  "bytesThirdParty",
  "requests",
  "requestsFromCache",
] as const satisfies (keyof Sums)[];

/** Returns `sums + other`, or the difference if `sign` is -1. */
export function addSums(sums: Sums, other: Sums, sign: 1 | -1 = 1): Sums {
  const add = (a = 0, b = 0) => a + sign * b;
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
});
