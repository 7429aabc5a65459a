import { expect, test } from "vitest";
import { measuredDay } from "../test-data/measured-day.ts";
import { chartBars } from "./chart-bars.ts";

test("each day of a week stands beside the same day of the week before", () => {
  const bars = chartBars("week", "2026-11-25", [
    measuredDay("2026-11-17", 80),
    measuredDay("2026-11-24", 100),
    measuredDay("2026-11-25", 5),
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
