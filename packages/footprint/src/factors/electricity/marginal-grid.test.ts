import { expect, test } from "vitest";
import { marginalGridIntensity } from "./marginal-grid.ts";

test("one more kWh in France is 158 g", () => {
  expect(marginalGridIntensity("FR")).toMatchObject({ value: 158, year: "2021", zone: "FRA" });
});

test("a region and a grid without a plant that answers have none, and an unknown zone throws", () => {
  expect(marginalGridIntensity("EU")).toBeUndefined();
  expect(marginalGridIntensity("IS")).toBeUndefined();
  expect(() => marginalGridIntensity("FRX")).toThrow('zone "FRX" is unknown');
});
