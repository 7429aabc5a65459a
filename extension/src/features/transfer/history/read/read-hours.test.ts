import { beforeEach, expect, test } from "vitest";
import { readHours } from "./read-hours.ts";
import { recordVisits } from "../record/record-visits.ts";
import { clearHistory } from "../test-data/clear-history.ts";
import { noonMs, sampleVisit } from "../test-data/sample-visit.ts";

const at = (hour: number, minute = 0, day = 25) => ({
  startedAt: new Date(2026, 10, day, hour, minute).toISOString(),
});

beforeEach(clearHistory);

test("visits are added up in the local hour in which they began", async () => {
  const visits = [
    sampleVisit("midnight", 1, at(0)),
    sampleVisit("a", 100, at(9, 5)),
    sampleVisit("b", 200, at(9, 59)),
    sampleVisit("last", 30, at(23, 59)),
    sampleVisit("before", 4000, at(23, 59, 24)),
    sampleVisit("after", 5000, at(0, 0, 26)),
  ];
  await recordVisits(visits, "full", noonMs);
  expect(await readHours("2026-11-25")).toMatchObject([
    { hour: "2026-11-25T00", visits: 1, bytesDown: 1 },
    { hour: "2026-11-25T09", visits: 2, bytesDown: 300 },
    { hour: "2026-11-25T23", visits: 1, bytesDown: 30 },
  ]);
});

test("the hour is that of the clock on the wall, not of Greenwich", async () => {
  const zone = process.env.TZ;
  // Three hours behind, without summer time.
  process.env.TZ = "America/Montevideo";
  try {
    await recordVisits([sampleVisit("a", 100, at(9, 5))], "full", noonMs);
    expect(new Date(2026, 10, 25, 9, 5).toISOString()).toBe("2026-11-25T12:05:00.000Z");
    expect(await readHours("2026-11-25")).toMatchObject([{ hour: "2026-11-25T09" }]);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("more visits than one slice holds are all read", async () => {
  const visits = Array.from({ length: 700 }, (_, index) =>
    sampleVisit(`visit-${index}`, 1, at(10, index % 60)),
  );
  await recordVisits(visits, "full", noonMs);
  expect(await readHours("2026-11-25")).toMatchObject([{ visits: 700, bytesDown: 700 }]);
});

test("without visits stored one by one no hour is known", async () => {
  await recordVisits([sampleVisit("a", 100)], "daily", noonMs);
  expect(await readHours("2026-11-25")).toEqual([]);
});
