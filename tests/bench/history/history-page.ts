import type { VisitUpdate } from "@digital-cleanup/page-weight";
import {
  deleteCounted,
  recordVisits,
} from "../../../extension/src/features/transfer/history/record/record-visits.ts";

const sites = 200;

/** Generates a visit. Visits are spread evenly over a year, and unevenly over the sites. */
function generateVisit(index: number, total: number): VisitUpdate {
  const bytes = 20_000 + ((index * 7919) % 5_000_000);
  const startMs = Date.UTC(2026, 0, 1, 12);
  const stepMs = (363 * 24 * 60 * 60 * 1000) / total;
  const site = Math.floor(sites * ((index * 0.618) % 1) ** 3);
  return {
    id: `visit-${index}`,
    origin: `https://site-${site}.example`,
    startedAt: new Date(startMs + index * stepMs).toISOString(),
    isLowerBound: false,
    isBackground: false,
    isRepeated: false,
    isUsed: true,
    growth: 1,
    bytesDown: bytes,
    lowBytes: bytes,
    highBytes: bytes,
    bytesUp: 900,
    bytesByBasis: { exact: 0, header: bytes, timing: 0, estimated: 0 },
    bytesByKind: { image: bytes, script: 0, media: 0, font: 0, document: 0, other: 0 },
    bytesThirdParty: 0,
    requests: 12,
    requestsFromCache: 3,
  };
}

async function record(from: number, to: number, total: number): Promise<void> {
  const visits = Array.from({ length: to - from }, (_, index) =>
    generateVisit(from + index, total),
  );
  await recordVisits(visits, "full", Date.UTC(2026, 11, 31));
  await deleteCounted(visits.map(({ id }) => id));
}

/** The function that benchmarks call in a page of the extension, on the extension's own database. */
Object.assign(globalThis, { recordHistory: record });
