import { deviceTypes } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { estimateExtraYear } from "./estimate-extra-year.ts";

test("keeping a laptop for another year avoids a fifth of its making, distribution and end of life", () => {
  // (170 + 12.3 + 2.79) kg / 5 years = 37.018 kg.
  const { carbonGramsCo2e, basis } = estimateExtraYear({ type: "laptop", owner: "mine" })!;
  expect(carbonGramsCo2e.central).toBeCloseTo(37_018, 0);
  expect(carbonGramsCo2e.low).toBeLessThan(carbonGramsCo2e.central);
  expect(carbonGramsCo2e.high).toBeGreaterThan(carbonGramsCo2e.central);
  expect(basis).toBe("avoided");
});

test("every type of device has an estimate, except other devices", () => {
  const without = deviceTypes.filter((type) => !estimateExtraYear({ type, owner: "mine" }));
  expect(without).toEqual(["other"]);
});
