import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../../platform/database.ts";
import { emptySums } from "./history-schema.ts";
import { readSite } from "./read-history.ts";
import { clearHistory } from "./test-data/clear-history.ts";

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
