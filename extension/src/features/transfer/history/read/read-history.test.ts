import { beforeEach, expect, test } from "vitest";
import { emptySums } from "@digital-cleanup/page-weight";
import { openDatabase } from "../../../../platform/database/database.ts";
import { readSite, readSites } from "./read-history.ts";
import { clearHistory } from "../test-data/clear-history.ts";

const range = { fromDay: "2026-11-24", toDay: "2026-11-26" };
const origins = ["", "https://a.example", "https://news.example", "https://z.example"];

beforeEach(async () => {
  await clearHistory();
  const database = await openDatabase();
  for (let day = 23; day <= 27; day += 1) {
    for (const origin of origins) {
      // Nothing of news.example on the 25th.
      if (origin.includes("news") && day === 25) continue;
      const row = { ...emptySums(), day: `2026-11-${day}`, origin, visits: 1, bytesDown: day };
      await database.put("daySums", row);
    }
  }
});

test.each([
  ["", [24, 25, 26]],
  ["https://news.example", [24, 26]],
  ["https://z.example", [24, 25, 26]],
  ["https://other.example", []],
])("of %j, the days of the range are read", async (origin, days) => {
  const rows = await readSite(origin, range);
  expect(rows.map(({ bytesDown }) => bytesDown)).toEqual(days);
  expect(rows.every((row) => row.origin === origin)).toBe(true);
});

test("sites are added up over more rows than one slice holds, with the progress of the reading", async () => {
  const database = await openDatabase();
  for (let site = 0; site < 400; site += 1) {
    for (const day of ["2026-12-01", "2026-12-02"]) {
      const origin = `https://site-${String(site).padStart(3, "0")}.example`;
      const row = { ...emptySums(), day, origin, visits: 1, bytesDown: site };
      await database.put("daySums", row);
    }
  }
  const shares: number[] = [];
  const sites = await readSites(
    { fromDay: "2026-12-01", toDay: "2026-12-02" },
    { onProgress: (share) => shares.push(share) },
  );
  expect(sites).toHaveLength(400);
  // 399 bytes on each of two days.
  expect(sites[0]).toMatchObject({ origin: "https://site-399.example", visits: 2, bytesDown: 798 });
  // 300 rows of the first day, the last 100 of it with 200 of the second, and the other 200.
  expect(shares).toEqual([0.5, 1, 1]);
});

test("a reading that is no longer needed ends", async () => {
  const reading = readSites(range, { signal: AbortSignal.abort() });
  await expect(reading).rejects.toThrow("aborted");
});
