import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { emptySums } from "@digital-cleanup/page-weight";
import { everything, noonMs, sampleVisit } from "../test-data/sample-visit.ts";

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

/** The modules of a context that has just started. */
const freshModules = async () => ({
  ...(await import("../erase/erase-history.ts")),
  ...(await import("../export/history-file.ts")),
  ...(await import("../read/read-history.ts")),
  ...(await import("./record-visits.ts")),
  ...(await import("../unreadable-rows.ts")),
});

describe("a day", () => {
  test("has at most 10 TB, is marked, and stays there when a visit shrinks", async () => {
    const { recordVisits, readDays } = await freshModules();
    const giants = Array.from({ length: 11 }, (_, index) => sampleVisit(`giant ${index}`, 1e12));
    await recordVisits(
      [sampleVisit("honest", 5000, { isCapped: true }), ...giants],
      "none",
      noonMs,
    );
    const capped = { visits: 12, bytesDown: 1e13, bytesByKind: { image: 1e13 }, isCapped: true };
    expect(await readDays(everything)).toMatchObject([capped]);
    await recordVisits([sampleVisit("giant 1", 1000)], "none", noonMs);
    expect(await readDays(everything)).toMatchObject([capped]);
  });

  test("that was erased does not become negative when the estimate of a visit shrinks", async () => {
    const { eraseHistory, recordVisits, readDays } = await freshModules();
    await recordVisits([sampleVisit("a", 5000)], "none", noonMs);
    await eraseHistory();
    const sums = emptySums();
    const measured = {
      requests: 5,
      bytesByBasis: { ...sums.bytesByBasis, header: 3000 },
      bytesByKind: { ...sums.bytesByKind, script: 3000 },
    };
    await recordVisits([sampleVisit("a", 3000, measured)], "none", noonMs);
    // 3,000 − 5,000 in all, but 3,000 more from headers and in scripts.
    expect(await readDays(everything)).toMatchObject([
      { bytesDown: 3000, bytesByBasis: { header: 3000 }, bytesByKind: { script: 3000 } },
    ]);
  });
});
