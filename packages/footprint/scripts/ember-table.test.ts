import { averageIntensity } from "@tgwf/co2/data";
import { expect, test } from "vitest";
import { gridZones } from "../src/factors/electricity/grid.ts";
import { emberGroups, yearOf } from "./ember-table.ts";
import { emberYears } from "./ember-years.ts";

test("the grids have the zones, figures, years and codes of the peer's table; France has ADEME's figure", () => {
  const rows = emberGroups().flatMap(([year, group]) =>
    group.map(([zone, value, alpha2]) => ({ zone, value, alpha2, year })),
  );
  const grids = gridZones.map(({ zone, value, alpha2, year }) => ({ zone, value, alpha2, year }));
  const byZone = (a: { zone: string }, b: { zone: string }) => (a.zone < b.zone ? -1 : 1);
  const others = ({ zone }: { zone: string }) => zone !== "FRA";
  expect(grids.filter(others)).toEqual(rows.filter(others).toSorted(byZone));
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
