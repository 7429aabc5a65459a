import { expect, test } from "vitest";
import { gridGramsPerKwh } from "./grid-grams.ts";
import { gridZones } from "./grid.ts";

test("the value of every zone is that of its factor", () => {
  expect(gridZones.map(({ zone }) => gridGramsPerKwh(zone))).toEqual(
    gridZones.map(({ value }) => value),
  );
});

test.each(["", "FR", "fra", "F", "XYZ", "auto"])("%j is no zone", (zone) => {
  expect(gridGramsPerKwh(zone)).toBeUndefined();
});
