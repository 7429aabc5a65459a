import { expect, test } from "vitest";
import { measuredDay } from "../test-data/measured-day.ts";
import { changeSince } from "./change-since.ts";

test("a change compares the days that were measured in both periods, and not today", () => {
  const days = [
    measuredDay("2026-11-16", 500),
    measuredDay("2026-11-17", 80),
    measuredDay("2026-11-18", 1000),
    measuredDay("2026-11-24", 100),
    measuredDay("2026-11-25", 5),
  ];
  // only the 24th against the 17th: 100 / 80
  expect(changeSince("week", "2026-11-25", days)).toEqual({ ratio: 0.25, count: 1 });
});

test("a year is compared day by day, not month by month", () => {
  const days = [
    measuredDay("2025-11-20", 100),
    measuredDay("2025-11-19", 900),
    measuredDay("2026-11-20", 50),
  ];
  expect(changeSince("year", "2026-11-25", days)).toEqual({ ratio: -0.5, count: 1 });
});

test("without a day to compare, no change is known", () => {
  expect(changeSince("week", "2026-11-25", [measuredDay("2026-11-24", 100)])).toBeUndefined();
});
