import { capTransfer, type NotCounted } from "@digital-cleanup/page-weight";
import { addSums } from "./add-sums.ts";
import { bytesRange } from "../read/bytes-range.ts";
import type { Sums } from "../history-schema.ts";

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
  const { bytesDown } = balanced;
  const { lowBytes, highBytes } = bytesRange(balanced);
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
