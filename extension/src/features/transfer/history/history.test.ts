import { dayMs } from "@digital-cleanup/challenge";
import { dataSetVersion } from "@digital-cleanup/footprint";
import { beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../../platform/database/database.ts";
import { eraseHistory, eraseSite, eraseSites, restoreErased } from "./erase/erase-history.ts";
import { daysCsv } from "./export/days-csv.ts";
import { deleteOldRows, deleteOldestVisits } from "./erase/delete-old-rows.ts";
import { exportHistory, importHistory } from "./export/history-file.ts";
import { deleteBeyondLevel } from "./erase/delete-beyond-level.ts";
import { historySize, readDays, readSite, readSites } from "./read/read-history.ts";
import { recordVisits } from "./record/record-visits.ts";
import { clearHistory } from "./test-data/clear-history.ts";
import { everything, noonMs, sampleVisit } from "./test-data/sample-visit.ts";

const now = new Date(noonMs);
const news = "https://news.example";
const shop = "https://shop.example";

beforeEach(clearHistory);

const record = (...visits: Parameters<typeof recordVisits>[0]) =>
  recordVisits(visits, "full", noonMs);
const siteSums = async (origin: string) => {
  const database = await openDatabase();
  return (await database.getAll("daySums")).filter((sum) => sum.origin === origin);
};

test("a visit that grows is counted once, in the sum of its day and of its site", async () => {
  await record(sampleVisit("a", 1000));
  await record(sampleVisit("a", 5000));
  await record(sampleVisit("a", 5000), sampleVisit("b", 2000, { origin: shop }));
  const [day] = await readDays(everything);
  expect(day).toMatchObject({ day: "2026-11-25", visits: 2, bytesDown: 7000, requests: 7 });
  expect(day?.bytesByKind.image).toBe(7000);
  expect(day?.bytesByBasis.timing).toBe(7000);
  expect(await readSites(everything)).toMatchObject([
    { origin: news, visits: 1, bytesDown: 5000 },
    { origin: shop, visits: 1, bytesDown: 2000 },
  ]);
  expect(await readSite(shop, everything)).toMatchObject([{ day: "2026-11-25", bytesDown: 2000 }]);
  expect(await historySize()).toMatchObject({
    visits: 2,
    siteDays: 2,
    days: 1,
    lastDay: "2026-11-25",
    lastVisitOn: "2026-11-25",
  });
});

test("an estimate that becomes smaller is corrected", async () => {
  await record(sampleVisit("a", 9000, { requests: 4 }));
  await record(sampleVisit("a", 6000, { requests: 4 }));
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 6000, requests: 4, visits: 1 }]);
});

test("a visit that lost its records keeps its count, and only its growth is added", async () => {
  await record(sampleVisit("a", 9000));
  // Timing entries alone show less of the past, and with other sizes.
  await record(sampleVisit("a", 8500, { isLowerBound: true }));
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 9000, visits: 1, requests: 9 }]);
  await record(sampleVisit("a", 10_500, { isLowerBound: true }));
  // 9000 + (10,500 − 8500), and 9 + (11 − 9) requests
  const sums = { bytesDown: 11_000, requests: 11 };
  expect(await readDays(everything)).toMatchObject([{ ...sums, visits: 1 }]);
  expect((await exportHistory(new Date(noonMs))).visits).toMatchObject([
    { ...sums, isLowerBound: true },
  ]);
  expect(await siteSums(news)).toMatchObject([sums]);
});

test("what a page sends again just after an update is not growth", async () => {
  await record(sampleVisit("a", 9000));
  const repeated = { isLowerBound: true, isRepeated: true };
  await record(sampleVisit("a", 3000, repeated));
  await record(sampleVisit("a", 9000, repeated));
  await record(sampleVisit("a", 10_000, { isLowerBound: true }));
  // 9000 + (10,000 − 9000)
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 10_000, visits: 1 }]);
});

test("a transaction that fails midway counts nothing", async () => {
  const broken = sampleVisit("broken", 4000, { id: undefined as unknown as string });
  await expect(record(sampleVisit("a", 1000), broken)).rejects.toThrow(
    "does not meet requirements",
  );
  expect(await readDays(everything)).toEqual([]);
  await record(sampleVisit("a", 1000));
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 1000 }]);
});

test("worker requests count for the day they arrive and are no visit", async () => {
  const background = { isBackground: true, origin: shop };
  await record(sampleVisit("background", 1000, background));
  await recordVisits([sampleVisit("background", 3000, background)], "full", noonMs + dayMs);
  expect(await readDays(everything)).toMatchObject([
    { day: "2026-11-25", bytesDown: 1000, visits: 0 },
    { day: "2026-11-26", bytesDown: 2000, visits: 0 },
  ]);
  expect((await historySize()).visits).toBe(0);
});

test("`none` stores nothing of a site, `daily` no visit, and both the sum of the day", async () => {
  await recordVisits([sampleVisit("a", 1000)], "none", noonMs);
  expect(await historySize()).toMatchObject({ visits: 0, siteDays: 0, days: 1 });
  await recordVisits([sampleVisit("b", 2000)], "daily", noonMs);
  expect(await historySize()).toMatchObject({ visits: 0, siteDays: 1, days: 1 });
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 3000, visits: 2 }]);
});

test("a lower level deletes what it does not store", async () => {
  await record(sampleVisit("a", 1000));
  await deleteBeyondLevel("full");
  expect(await historySize()).toMatchObject({ visits: 1, siteDays: 1, days: 1 });
  await deleteBeyondLevel("daily");
  expect(await historySize()).toMatchObject({ visits: 0, siteDays: 1, days: 1 });
  await deleteBeyondLevel("none");
  expect(await historySize()).toMatchObject({ visits: 0, siteDays: 0, days: 1 });
});

test("visits expire after 30 days, sums after two years, and rows from the future at once", async () => {
  const at = (days: number, id: string) =>
    sampleVisit(id, 1000, { startedAt: new Date(noonMs + days * dayMs).toISOString() });
  await record(
    at(-732, "old"),
    at(-700, "last year"),
    at(-31, "31"),
    at(-29, "29"),
    at(400, "future"),
  );
  await deleteOldRows(noonMs);
  const database = await openDatabase();
  expect(await database.getAllKeys("visits")).toEqual(["29"]);
  expect((await readDays(everything)).map(({ day }) => day)).toEqual([
    "2024-12-25",
    "2026-10-25",
    "2026-10-27",
  ]);
});

test("the older half of the visits makes room, and their sums stay", async () => {
  const at = (days: number) =>
    sampleVisit(`${days}`, 1000, { startedAt: new Date(noonMs - days * dayMs).toISOString() });
  await record(at(1), at(2), at(3));
  expect(await deleteOldestVisits()).toBe(true);
  expect(await (await openDatabase()).getAllKeys("visits")).toEqual(["1"]);
  expect(await readDays(everything)).toHaveLength(3);
  await deleteOldestVisits();
  expect(await deleteOldestVisits()).toBe(false);
});

test("an erased site is restored with what was measured since", async () => {
  await record(sampleVisit("a", 1000), sampleVisit("b", 2000, { origin: shop }));
  const erased = await eraseSite(news);
  expect(await siteSums(news)).toEqual([]);
  expect(await siteSums(shop)).toMatchObject([{ bytesDown: 2000 }]);
  await record(sampleVisit("c", 500));
  await restoreErased(erased);
  expect(await siteSums(news)).toMatchObject([{ bytesDown: 1500, visits: 2 }]);
});

test("all sites or everything is erased and restored", async () => {
  await record(sampleVisit("a", 1000));
  const before = await exportHistory(new Date(noonMs));
  const sites = await eraseSites();
  expect(await historySize()).toMatchObject({ visits: 0, siteDays: 0, days: 1 });
  const rest = await eraseHistory();
  expect(await historySize()).toMatchObject({ visits: 0, siteDays: 0, days: 0 });
  await restoreErased(sites);
  await restoreErased(rest);
  expect(await exportHistory(new Date(noonMs))).toEqual(before);
});

test("a file names the data set of its emissions", async () => {
  expect((await exportHistory(now)).emissionDataSet).toBe(dataSetVersion);
});

test("erased bytes are not counted again when their page grows", async () => {
  await record(sampleVisit("a", 5000));
  await eraseHistory();
  await record(sampleVisit("a", 6000));
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 1000 }]);
});

test("a file that is imported twice counts once", async () => {
  await record(sampleVisit("a", 1000), sampleVisit("b", 2000, { origin: shop }));
  const file = JSON.stringify(await exportHistory(new Date(noonMs)));
  await eraseHistory();
  expect(await importHistory(file, now)).toEqual({ visits: 2, days: 1 });
  await importHistory(file, now);
  expect(JSON.stringify(await exportHistory(new Date(noonMs)))).toBe(file);
});

test("the table has a row for each day and site", async () => {
  await record(sampleVisit("a", 1000));
  const [head, ...rows] = daysCsv((await exportHistory(new Date(noonMs))).daySums)
    .trimEnd()
    .split("\r\n");
  expect(head).toBe(
    "\uFEFFday,origin,visits,bytesDown,bytesUp,bytes_exact,bytes_header,bytes_timing,bytes_estimated,bytes_image,bytes_script,bytes_media,bytes_font,bytes_document,bytes_other,bytesThirdParty,requests,requestsFromCache,isUploadHidden,isCapped,lowBytes,highBytes,notCounted_live,notCounted_unreported,notCounted_blocked,notCounted_arriving,notCounted_stopped,notCounted_worker,notCounted_call,notCounted_transport",
  );
  expect(rows).toEqual([
    "2026-11-25,,1,1000,0,0,0,1000,0,1000,0,0,0,0,0,0,1,0,false,false,1000,1000,0,0,0,0,0,0,0,0",
    "2026-11-25,https://news.example,1,1000,0,0,0,1000,0,1000,0,0,0,0,0,0,1,0,false,false,1000,1000,0,0,0,0,0,0,0,0",
  ]);
});
