import { bases, type DaySum, gaps, kinds } from "@digital-cleanup/page-weight";
import { writeCsv } from "@digital-cleanup/text";

/** Sums by day as a table, one row each. The site is empty in a row for all sites. */
export function daysCsv(sums: readonly DaySum[]): string {
  const head = [
    "day",
    "origin",
    "visits",
    "bytesDown",
    "bytesUp",
    ...bases.map((basis) => `bytes_${basis}`),
    ...kinds.map((kind) => `bytes_${kind}`),
    "bytesThirdParty",
    "requests",
    "requestsFromCache",
    "isUploadHidden",
    "isCapped",
    "lowBytes",
    "highBytes",
    ...gaps.map((gap) => `notCounted_${gap}`),
  ];
  const rows = sums.map((sum) => [
    sum.day,
    sum.origin,
    sum.visits,
    sum.bytesDown,
    sum.bytesUp,
    ...bases.map((basis) => sum.bytesByBasis[basis]),
    ...kinds.map((kind) => sum.bytesByKind[kind]),
    sum.bytesThirdParty,
    sum.requests,
    sum.requestsFromCache,
    String(sum.isUploadHidden ?? false),
    String(sum.isCapped ?? false),
    sum.lowBytes,
    sum.highBytes,
    ...gaps.map((gap) => sum.notCounted?.[gap] ?? 0),
  ]);
  return writeCsv([head, ...rows]);
}
