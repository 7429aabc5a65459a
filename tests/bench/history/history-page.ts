import type { VisitUpdate } from "@digital-cleanup/page-weight";
import { readDays } from "../../../extension/src/features/transfer/history/read/read-history.ts";
import {
  deleteCounted,
  recordVisits,
} from "../../../extension/src/features/transfer/history/record/record-visits.ts";
import { openDatabase } from "../../../extension/src/platform/database/database.ts";

const year = { fromDay: "2026-01-01", toDay: "2026-12-31" };
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

async function record(from: number, to: number, total: number): Promise<number> {
  const startMs = performance.now();
  const visits = Array.from({ length: to - from }, (_, index) =>
    generateVisit(from + index, total),
  );
  await recordVisits(visits, "full", Date.UTC(2026, 11, 31));
  await deleteCounted(visits.map(({ id }) => id));
  return performance.now() - startMs;
}

type Answer = { durationMs: number; days: number; bytes: number };

async function fromSums(): Promise<Answer> {
  const startMs = performance.now();
  const days = await readDays(year);
  const bytes = days.reduce((sum, { bytesDown }) => sum + bytesDown, 0);
  return { durationMs: performance.now() - startMs, days: days.length, bytes };
}

/** The naive query without daily sums: reads every visit of the year through a cursor. */
async function fromVisits(): Promise<Answer> {
  const startMs = performance.now();
  const byDay = new Map<string, number>();
  const database = await openDatabase();
  const index = database.transaction("visits").store.index("byStart");
  const range = IDBKeyRange.bound(["2026-01-01", ""], ["2027-01-01", ""]);
  for (let at = await index.openCursor(range); at; at = await at.continue()) {
    const { startedAt, bytesDown } = at.value as unknown as VisitUpdate;
    const day = startedAt.slice(0, 10);
    byDay.set(day, (byDay.get(day) ?? 0) + bytesDown);
  }
  const bytes = [...byDay.values()].reduce((sum, day) => sum + day, 0);
  return { durationMs: performance.now() - startMs, days: byDay.size, bytes };
}

/** The naive query in batches of the size of a `data/export` response. */
async function fromBatches(): Promise<Answer> {
  const startMs = performance.now();
  const byDay = new Map<string, number>();
  const database = await openDatabase();
  let after: [string, string] = ["2026-01-01", ""];
  for (;;) {
    const range = IDBKeyRange.bound(after, ["2027-01-01", ""], true);
    const visits = (await database.getAllFromIndex(
      "visits",
      "byStart",
      range,
      5000,
    )) as unknown as VisitUpdate[];
    for (const { startedAt, bytesDown } of visits) {
      const day = startedAt.slice(0, 10);
      byDay.set(day, (byDay.get(day) ?? 0) + bytesDown);
    }
    const last = visits.at(-1);
    if (!last) break;
    after = [last.startedAt, last.id];
  }
  const bytes = [...byDay.values()].reduce((sum, day) => sum + day, 0);
  return { durationMs: performance.now() - startMs, days: byDay.size, bytes };
}

/** The functions that the benchmark calls in a page of the extension, on the extension's own database. */
export const historyBench = { record, fromSums, fromVisits, fromBatches };
export type HistoryBench = typeof historyBench;
Object.assign(globalThis, { historyBench });
