import { pairExchanges } from "@digital-cleanup/page-weight";
import type { Observation } from "./measure.ts";

/** The columns of `recorded/bodies.csv`. Empty: the browser does not show it. */
export const bodyColumns = [
  "page",
  "urlHash",
  "host",
  "kind",
  "format",
  "pixels",
  "isCompressed",
  "taggedBytes",
  "decodedBytes",
  "startedMs",
  "endedMs",
  "isKnown",
  "bytes",
] as const;
export type BodyRow = Record<(typeof bodyColumns)[number], string | number>;

/** What the browser shows of each body of a page, with the bytes the server sent. */
export function bodyRows({ situation, visits, bodyBytes }: Observation): BodyRow[] {
  const exchanges = visits.flatMap(({ records }) => pairExchanges(records));
  const starts = exchanges.flatMap(({ timing }) => (timing ? [timing.startedMs] : []));
  const originMs = Math.min(...starts);
  return exchanges.flatMap(({ hops, timing }): BodyRow[] => {
    const last = hops.at(-1);
    const bytes = last && bodyBytes.get(last.urlHash);
    if (!last || bytes === undefined || last.isFromCache || last.outcome !== "completed") return [];
    const hasSizes = timing !== undefined && timing.transferBytes > 0;
    return [
      {
        page: situation,
        urlHash: last.urlHash % 1e6,
        host: last.host,
        kind: last.kind,
        format: last.format ?? "",
        pixels: timing?.pixels ?? "",
        isCompressed: Number(last.isCompressed ?? 0),
        taggedBytes: last.taggedBytes ?? "",
        decodedBytes: hasSizes ? timing.decodedBytes : "",
        startedMs: timing ? Math.round(timing.startedMs - originMs) : "",
        endedMs: timing ? Math.round(timing.endedMs - originMs) : "",
        isKnown: Number(hasSizes || last.contentLength !== undefined),
        bytes,
      },
    ];
  });
}
