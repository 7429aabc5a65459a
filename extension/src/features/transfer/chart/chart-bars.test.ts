import { expect, test } from "vitest";
import { type DaySum, emptySums } from "../history/history-schema.ts";
import { changeSince, chartBars } from "./chart-bars.ts";

const measured = (day: string, bytesDown: number): DaySum => ({
  ...emptySums(),
  day,
  origin: "",
  visits: 1,
  requests: 1,
  bytesDown,
});

test("each day of a week stands beside the same day of the week before", () => {
  const bars = chartBars("week", "2026-11-25", [
    measured("2026-11-17", 80),
    measured("2026-11-24", 100),
    measured("2026-11-25", 5),
  ]);
  expect(bars).toHaveLength(7);
  // the 24th, and the 17th a week before
  expect(bars[5]).toMatchObject({ name: "2026-11-24", bytesBefore: 80, sum: { bytesDown: 100 } });
  expect(bars[6]).toMatchObject({ name: "2026-11-25", partial: "now" });
  expect(bars[0]).toEqual({ name: "2026-11-19" });
});

test("the first and the last month of a year are not whole", () => {
  const bars = chartBars("year", "2026-11-25", []);
  expect(bars.map(({ partial }) => partial)).toEqual(["cut", ...Array(11).fill(undefined), "now"]);
});

test("a change compares the days that were measured in both periods, and not today", () => {
  const bars = chartBars("week", "2026-11-25", [
    measured("2026-11-16", 500),
    measured("2026-11-17", 80),
    measured("2026-11-18", 1000),
    measured("2026-11-24", 100),
    measured("2026-11-25", 5),
  ]);
  // only the 24th against the 17th: 100 / 80
  expect(changeSince(bars)).toEqual({ ratio: 0.25, count: 1 });
});

test("without a day to compare, no change is known", () => {
  expect(
    changeSince(chartBars("week", "2026-11-25", [measured("2026-11-24", 100)])),
  ).toBeUndefined();
});
