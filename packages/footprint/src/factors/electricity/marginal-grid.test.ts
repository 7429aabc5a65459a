import { expect, test } from "vitest";
import { marginalGridIntensity } from "./marginal-grid.ts";
import { marginalGridFactors } from "./trace-marginal-grid.ts";

test("one more kWh in France is 158 g, as in the bound of a lower definition", () => {
  expect(marginalGridIntensity("FR")).toMatchObject({ value: 158, year: "2021", zone: "FRA" });
  expect(marginalGridFactors.france.value).toBe(158);
});

test("a region and a grid without a plant that answers have none, and an unknown zone throws", () => {
  expect(marginalGridIntensity("EU")).toBeUndefined();
  expect(marginalGridIntensity("IS")).toBeUndefined();
  expect(() => marginalGridIntensity("FRX")).toThrow('zone "FRX" is unknown');
});
