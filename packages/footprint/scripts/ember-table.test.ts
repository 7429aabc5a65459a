import { averageIntensity } from "@tgwf/co2/data";
import { expect, test } from "vitest";
import { emberIntensities } from "../data/ember/intensities.ts";
import { emberGroups, yearOf } from "./ember-table.ts";
import { emberYears } from "./ember-years.ts";

test("the committed table equals the generated one", () => {
  expect(emberIntensities).toEqual(emberGroups());
});

test("the dated edition has every zone of the package, and no other", () => {
  expect([...emberYears().keys()].toSorted()).toEqual(
    Object.keys(averageIntensity.data).toSorted(),
  );
});

test("a row with the value of the dated edition has its year", () => {
  // Aruba 2022, Afghanistan 2023 and Austria 2024 in that edition, as today.
  expect(yearOf("ABW", 550)).toBe("2022");
  expect(yearOf("AFG", 123.71)).toBe("2023");
  expect(yearOf("AUT", 102.62)).toBe("2024");
});

test("a revised row has that year or a later past one", () => {
  // 256.21 of 2022 in that edition, 250.47 now.
  expect(yearOf("UKR", 250.47)).toBe("2022–2024");
  // 344.14 of 2024 in that edition, 342.06 now: no later year was over.
  expect(yearOf("DEU", 342.06)).toBe("2024");
});

test("a zone without a year stops the generator", () => {
  expect(() => yearOf("ATL", 1)).toThrow("data/ember/years.csv has no year for ATL");
});

test("all rows except three have one year", () => {
  const years = emberIntensities.map(([year, rows]) => [year, rows.length]);
  // 39 + 83 + 100 in the dated edition; less CAF, a gap, of 2022, and three revised since.
  expect(Object.fromEntries(years)).toEqual({
    "2022": 37,
    "2023": 81,
    "2024": 100,
    "2022–2024": 1,
    "2023–2024": 2,
  });
});
