import { emptySums, type VisitUpdate } from "@digital-cleanup/page-weight";
import {
  deleteCounted,
  recordVisits,
} from "../../../extension/src/features/transfer/history/record/record-visits.ts";

const sites = 200;

/** Which of `total` visits, over how many days until the end of 2026, and how many times each grows while it is open. */
export type Filling = { from: number; to: number; total: number; days: number; times: number };

const lastMs = Date.UTC(2026, 11, 31, 12);

/** Generates a visit, or the first `share` of its bytes. Visits are spread evenly over the days, and unevenly over the sites. */
function generateVisit(index: number, { total, days }: Filling, share: number): VisitUpdate {
  const bytes = Math.round((20_000 + ((index * 7919) % 5_000_000)) * share);
  const image = Math.round(bytes * 0.6);
  const site = Math.floor(sites * ((index * 0.618) % 1) ** 3);
  const startedMs = lastMs - ((total - index) * days * 24 * 60 * 60 * 1000) / total;
  return {
    ...emptySums(),
    id: index.toString(16).toUpperCase().padStart(32, "9F4C0A7B"),
    origin: `https://site-${site}.example`,
    startedAt: new Date(startedMs).toISOString(),
    isLowerBound: false,
    isBackground: false,
    isRepeated: false,
    isUsed: true,
    growth: 1,
    bytesDown: bytes,
    bytesUp: 8_900,
    bytesByBasis: { exact: 0, header: image, timing: bytes - image, estimated: 0 },
    bytesByKind: { ...emptySums().bytesByKind, image, script: bytes - image },
    bytesThirdParty: Math.round(bytes / 3),
    requests: Math.round(42 * share),
    requestsFromCache: 3,
    lowBytes: bytes,
    highBytes: bytes,
  };
}

async function record(filling: Filling): Promise<void> {
  const { from, to, times } = filling;
  const generate = (share: number) =>
    Array.from({ length: to - from }, (_, index) => generateVisit(from + index, filling, share));
  for (let time = 1; time <= times; time += 1) {
    await recordVisits(generate(time / times), "full", lastMs);
  }
  await deleteCounted(generate(1).map(({ id }) => id));
}

/** The function that benchmarks call in a page of the extension, on the extension's own database. */
Object.assign(globalThis, { recordHistory: record });
