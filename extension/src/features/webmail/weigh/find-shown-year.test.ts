import { expect, test } from "vitest";
import { findShownYear } from "./find-shown-year.ts";

const inNovember = Date.parse("2026-11-28T12:00:00Z");
const afterNewYear = Date.parse("2027-01-03T12:00:00Z");

test.each([
  ["2024-11-20 10:03", 2024],
  ["20.11.2019 10:03", 2019],
  ["11/20/2019 10:03 PM", 2019],
  ["23-Sep-26", 2026],
  ["19-Aoû-09", 2009],
  ["1-Jan-99", 1999],
  ["10:03", 2026],
  ["Mer 23:28", 2026],
  ["Hier 21:40", 2026],
  ["Jeudi", 2026],
])("the year of %j is %i", (text, year) => {
  expect(findShownYear(text, inNovember)).toBe(year);
});

test.each(["11/12/10", "26/09/11", "20.11.26", ""])("the year of %j is not certain", (text) => {
  expect(findShownYear(text, inNovember)).toBeUndefined();
});

test("just after New Year a day of the last week may be of either year", () => {
  expect(findShownYear("Ven 10:03", afterNewYear)).toBeUndefined();
});
