import { bases, kinds } from "@digital-cleanup/page-weight";
import type { DaySum } from "../history-schema.ts";

/** Sums by day as a table: a row each, bytes as whole numbers, sites left empty where a row holds all of them. */
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
  ]);
  return [head, ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");
}
