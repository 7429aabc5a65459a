import { expect, test } from "vitest";
import { electricityMapsIntensities } from "../data/electricity-maps/intensities.ts";
import { electricityMapsRows } from "./electricity-maps-table.ts";

test("the committed table equals the generated one", () => {
  expect(electricityMapsIntensities).toEqual(electricityMapsRows());
});
