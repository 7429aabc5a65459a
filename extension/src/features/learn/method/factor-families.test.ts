import { allFactors } from "@digital-cleanup/footprint";
import { expect, test } from "vitest";
import { familyIds, isOfFamily } from "./factor-families.ts";

test("every factor is of exactly one family", () => {
  const families = (factor: (typeof allFactors)[number]) =>
    familyIds.filter((family) => isOfFamily(factor, family));
  expect(allFactors.filter((factor) => families(factor).length !== 1).map(({ id }) => id)).toEqual(
    [],
  );
});
