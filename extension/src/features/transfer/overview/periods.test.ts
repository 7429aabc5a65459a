import { expect, test } from "vitest";
import { type DaySum, emptySums } from "@digital-cleanup/page-weight";
import { splitRange, periodRange, sumDays, daysWithin } from "./periods.ts";

const localDay = (day: string, bytesDown: number): DaySum => ({
  day,
  origin: "",
  visits: 2,
  ...emptySums(),
  bytesDown,
  bytesByBasis: { exact: 0, header: 0, timing: bytesDown - 1, estimated: 1 },
  requests: 5,
});

test("a week starts six days ago, across the end of a month", () => {
  expect(periodRange("week", "2026-03-02")).toEqual({ fromDay: "2026-02-24", toDay: "2026-03-02" });
});

test("a year is 365 days including today", () => {
  expect(periodRange("year", "2026-11-25")).toEqual({ fromDay: "2025-11-26", toDay: "2026-11-25" });
});

test("a total adds visits, bytes and how they are known", () => {
  const { visits, bytesDown, bytesByBasis, requests } = sumDays([
    localDay("2026-11-24", 100),
    localDay("2026-11-25", 40),
  ]);
  // 99 + 39 from timings, one byte guessed each day
  expect({ visits, bytesDown, requests }).toEqual({ visits: 4, bytesDown: 140, requests: 10 });
  expect(bytesByBasis).toEqual({ exact: 0, header: 0, timing: 138, estimated: 2 });
});

test("both ends of a range are included", () => {
  const days = ["2026-11-18", "2026-11-19", "2026-11-25", "2026-11-26"].map((day) =>
    localDay(day, 9),
  );
  const within = daysWithin(periodRange("week", "2026-11-25"), days);
  expect(within.map(({ day }) => day)).toEqual(["2026-11-19", "2026-11-25"]);
});

test("a week has seven steps, and a day without visits has no sum", () => {
  const bars = splitRange(periodRange("week", "2026-11-25"), [localDay("2026-11-24", 100)]);
  expect(bars.length).toBe(7);
  expect(bars.map(({ sum }) => sum?.bytesDown)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    100,
    undefined,
  ]);
});

test("a year is split by month, each with the sum of its days", () => {
  const bars = splitRange(periodRange("year", "2026-11-25"), [
    localDay("2025-11-30", 7),
    localDay("2026-11-01", 30),
    localDay("2026-11-25", 12),
  ]);
  // from the last days of November 2025 to November 2026
  expect(bars.length).toBe(13);
  expect(bars[0]).toMatchObject({ name: "2025-11", sum: { bytesDown: 7 } });
  expect(bars[12]).toMatchObject({ name: "2026-11", sum: { bytesDown: 42, visits: 4 } });
});
