import { beforeEach, describe, expect, test } from "vitest";
import type { VisitUpdate } from "@digital-cleanup/page-weight";
import { eraseHistory, eraseSite } from "../erase/erase-history.ts";
import { exportHistory, importHistory } from "../export/history-file.ts";
import { historySize, readDays, readSites } from "../read/read-history.ts";
import { recordVisits } from "./record-visits.ts";
import { clearHistory } from "../test-data/clear-history.ts";
import { everything, noonMs, sampleVisit } from "../test-data/sample-visit.ts";

beforeEach(clearHistory);

describe("a walk through many sites", () => {
  const walk = (count: number, other: Partial<VisitUpdate> = {}) =>
    Array.from({ length: count }, (_, index) =>
      sampleVisit(`visit ${index}`, 1000, { origin: `https://site-${index}.example`, ...other }),
    );

  test("without a person leaves 100 sites, 100 visits and the sum of the others", async () => {
    for (const step of walk(300, { isUsed: false })) await recordVisits([step], "full", noonMs);
    // The sum of the others is a row too.
    expect(await historySize()).toMatchObject({ visits: 100, siteDays: 101, days: 1 });
    const sites = await readSites(everything);
    expect(sites[0]).toMatchObject({ origin: "others", visits: 200, bytesDown: 200_000 });
    expect(await readDays(everything)).toMatchObject([{ visits: 300, bytesDown: 300_000 }]);
  });

  test("leaves room for the sites that a person uses, up to 300 a day", async () => {
    await recordVisits(walk(300, { isUsed: false }), "full", noonMs);
    const used = walk(250).map((step, index) => ({
      ...step,
      id: `used ${index}`,
      origin: `https://used-${index}.example`,
    }));
    await recordVisits(used, "full", noonMs);
    expect(await historySize()).toMatchObject({ visits: 300, siteDays: 301 });
  });

  test("counts the growth of a visit where it was counted first", async () => {
    await recordVisits(walk(101, { isUsed: false }), "full", noonMs);
    const [last] = walk(101).slice(-1);
    await recordVisits(
      [{ ...last!, ...sampleVisit(last!.id, 5000), origin: last!.origin }],
      "full",
      noonMs,
    );
    const sites = await readSites(everything);
    expect(sites[0]).toMatchObject({ origin: "others", visits: 1, bytesDown: 5000 });
  });

  test("is exported, imported and erased like a site", async () => {
    await recordVisits(walk(101, { isUsed: false }), "full", noonMs);
    const file = await exportHistory(new Date(noonMs));
    await eraseHistory();
    await importHistory(JSON.stringify(file), new Date(noonMs));
    expect(await historySize()).toMatchObject({ siteDays: 101 });
    await eraseSite("others");
    expect(await historySize()).toMatchObject({ siteDays: 100, days: 1 });
  });
});

test("a page that reloads itself all day leaves 3,000 visits and counts them all", async () => {
  const reloads = Array.from({ length: 3_010 }, (_, index) => sampleVisit(`reload ${index}`, 10));
  await recordVisits(reloads, "full", noonMs);
  await recordVisits([sampleVisit("one more", 10), sampleVisit("reload 1", 20)], "full", noonMs);
  expect(await historySize()).toMatchObject({ visits: 3_000, siteDays: 1 });
  expect(await readDays(everything)).toMatchObject([{ visits: 3_011, bytesDown: 30_120 }]);
});
