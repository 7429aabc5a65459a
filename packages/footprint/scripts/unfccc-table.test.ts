import { marginalIntensity } from "@tgwf/co2/data";
import { expect, test } from "vitest";
import { unfcccIntensities } from "../data/unfccc/intensities.ts";
import { unfcccRows } from "./unfccc-table.ts";

test("the committed table equals the generated one", () => {
  expect(unfcccIntensities).toEqual(unfcccRows());
});

test("a grid without a plant that answers is left out, since its zero is not a figure", () => {
  expect(marginalIntensity.data.ISL).toBe("0");
  expect(unfcccIntensities.filter(([, gramsPerKwh]) => !(gramsPerKwh > 0))).toEqual([]);
  expect(unfcccIntensities).toHaveLength(197);
});
