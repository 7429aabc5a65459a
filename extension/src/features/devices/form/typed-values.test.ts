import { expect, test } from "vitest";
import { gramsFrom } from "./weight.ts";
import { yearFrom } from "./year-or-age.ts";

test.each([
  ["2019", 2019],
  // 2026 − 7.
  ["7", 2019],
  ["0", 2026],
  [" 60 ", 1966],
  ["", undefined],
  ["61", "invalid"],
  ["1969", "invalid"],
  ["2027", "invalid"],
  ["-3", "invalid"],
  ["about 2019", "invalid"],
] as const)("a year or an age typed as «%s» is the year %s", (typed, year) => {
  expect(yearFrom(typed, "2026-11-24")).toBe(year);
});

test.each([
  ["1,5", 1500],
  ["1.5", 1500],
  ["0,185", 185],
  ["12", 12_000],
  ["", undefined],
  ["0", "invalid"],
  // Above 10 t, the cap of one contribution.
  ["10001", "invalid"],
  ["1,5 kg", "invalid"],
  ["-1", "invalid"],
] as const)("a weight typed as «%s» kg is %s g", (typed, grams) => {
  expect(gramsFrom(typed)).toBe(grams);
});
