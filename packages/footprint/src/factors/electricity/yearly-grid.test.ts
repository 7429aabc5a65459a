import { expect, test } from "vitest";
import { yearlyGridIntensity } from "./yearly-grid.ts";

test("France emitted 91 g/kWh in 2022 and 31 in 2025", () => {
  expect(yearlyGridIntensity("FR", 2022)).toMatchObject({ value: 91, year: "2022", zone: "FRA" });
  expect(yearlyGridIntensity("FRA", 2025)?.value).toBe(31);
  expect(yearlyGridIntensity("FRA", 2025)?.source.licence).toMatch(/^ODbL/);
});

test("a year or a zone without a figure has none, and an unknown zone throws", () => {
  expect(yearlyGridIntensity("FR", 2020)).toBeUndefined();
  expect(yearlyGridIntensity("FR", 2024.5)).toBeUndefined();
  expect(yearlyGridIntensity("EU", 2024)).toBeUndefined();
  expect(() => yearlyGridIntensity("FRX", 2024)).toThrow('zone "FRX" is unknown');
});
