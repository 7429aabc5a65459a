import { expect, test } from "vitest";
import { localDay } from "../../../platform/local-day.ts";
import { nextMondayMs, pastWeek } from "./past-week.ts";

// 2027-03-15 is a Monday.
test.each([
  ["2027-03-15", "2027-03-08", "2027-03-14"],
  ["2027-03-19", "2027-03-08", "2027-03-14"],
  ["2027-03-21", "2027-03-08", "2027-03-14"],
  ["2027-03-22", "2027-03-15", "2027-03-21"],
  ["2027-01-01", "2026-12-21", "2026-12-27"],
])("on %s, the past week is from %s to %s", (today, fromDay, toDay) => {
  expect(pastWeek(today)).toEqual({ fromDay, toDay });
});

test.each([
  ["2027-03-15", "2027-03-22"],
  ["2027-03-21", "2027-03-22"],
  // Clocks change on 28 March in France.
  ["2027-03-27", "2027-03-29"],
])("on %s, the next Monday is %s", (today, monday) => {
  expect(localDay(nextMondayMs(today))).toBe(monday);
});
