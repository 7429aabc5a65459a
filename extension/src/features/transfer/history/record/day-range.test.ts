import { beforeEach, describe, expect, test } from "vitest";
import { type DaySum, emptySums } from "@digital-cleanup/page-weight";
import { openDatabase } from "../../../../platform/database/database.ts";
import { exportHistory, importHistory } from "../export/history-file.ts";
import { readDays, readSites } from "../read/read-history.ts";
import { recordVisits } from "./record-visits.ts";
import { clearHistory } from "../test-data/clear-history.ts";
import { everything, noonMs, sampleVisit } from "../test-data/sample-visit.ts";

beforeEach(clearHistory);

const record = (...visits: Parameters<typeof recordVisits>[0]) =>
  recordVisits(visits, "full", noonMs);
const ranged = (id: string, bytes: number, lowBytes: number, highBytes: number) =>
  sampleVisit(id, bytes, { lowBytes, highBytes, requests: 1 });

describe("the range of a day", () => {
  test("is the sum of those of its visits, each with its last one", async () => {
    await record(ranged("a", 1000, 700, 2000), ranged("b", 500, 500, 500));
    // 700 + 500, 2000 + 500
    expect(await readDays(everything)).toMatchObject([{ lowBytes: 1200, highBytes: 2500 }]);
    await record(ranged("a", 1100, 1100, 1100));
    expect(await readDays(everything)).toMatchObject([
      { bytesDown: 1600, lowBytes: 1600, highBytes: 1600 },
    ]);
  });

  test("holds its bytes, whatever a row claims", async () => {
    const claimed = { bytesDown: 1000, lowBytes: 5000, highBytes: 10 };
    const row: DaySum = { day: "2026-11-25", origin: "", visits: 1, ...emptySums(), ...claimed };
    await (await openDatabase()).put("daySums", row);
    expect(await readDays(everything)).toMatchObject([{ lowBytes: 1000, highBytes: 1000 }]);
  });

  test("holds its bytes, also after the day was erased while a visit was open", async () => {
    await record(ranged("a", 1000, 100, 5000));
    await (await openDatabase()).clear("daySums");
    // Grows by 200, its low bytes by 1,100, and its high bytes shrink.
    await record(ranged("a", 1200, 1200, 1200));
    expect(await readDays(everything)).toMatchObject([
      { bytesDown: 200, lowBytes: 200, highBytes: 200 },
    ]);
  });
});

describe("responses that were not counted", () => {
  const socket = (live: number) => sampleVisit("a", 1000, live > 0 ? { notCounted: { live } } : {});

  test("stay with the day and the site, until the visit has them counted", async () => {
    await record(socket(2), sampleVisit("b", 1000, { notCounted: { blocked: 1 } }));
    const [day] = await readDays(everything);
    const sites = await readSites(everything);
    expect([day?.notCounted, sites[0]?.notCounted]).toEqual([
      { live: 2, blocked: 1 },
      { live: 2, blocked: 1 },
    ]);
    await record(socket(0));
    expect((await readDays(everything))[0]?.notCounted).toEqual({ blocked: 1 });
  });

  test("are never fewer than none", async () => {
    await record(socket(1));
    await (await openDatabase()).clear("daySums");
    await record(socket(0));
    expect((await readDays(everything))[0]?.notCounted).toBeUndefined();
  });

  test("are exported and imported with the range", async () => {
    await record({ ...ranged("a", 1000, 700, 2000), notCounted: { unreported: 3 } });
    const file = await exportHistory(new Date(noonMs));
    await clearHistory();
    await importHistory(JSON.stringify(file), new Date(noonMs));
    const kept = { lowBytes: 700, highBytes: 2000, notCounted: { unreported: 3 } };
    expect(await exportHistory(new Date(noonMs))).toMatchObject({
      visits: [kept],
      daySums: [kept, kept],
    });
  });

  test.each([{ notCounted: { live: -1 } }, { notCounted: { other: 1 } }, { highBytes: 1e14 }])(
    "%j is refused",
    async (change) => {
      await record(sampleVisit("a", 1000));
      const file = await exportHistory(new Date(noonMs));
      const daySums = file.daySums.map((sum) => ({ ...sum, ...change }));
      const text = JSON.stringify({ ...file, daySums });
      await expect(importHistory(text, new Date(noonMs))).rejects.toThrow(/invalid|impossibleSum/);
    },
  );
});
