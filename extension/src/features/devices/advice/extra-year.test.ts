import { expect, test } from "vitest";
import { keptYear } from "./extra-year.ts";

test("a laptop kept a year longer is a fifth of its making, of the way to it and of its end", () => {
  // (170 + 12.3 + 2.79) kg / 5 years = 37.018 kg.
  const { carbonGramsCo2e, basis } = keptYear({ type: "laptop", owner: "mine" })!;
  expect(carbonGramsCo2e.central).toBeCloseTo(37_018, 0);
  expect(carbonGramsCo2e.low).toBeLessThan(carbonGramsCo2e.central);
  expect(carbonGramsCo2e.high).toBeGreaterThan(carbonGramsCo2e.central);
  expect(basis).toBe("average");
});

test("a device of no kind in particular gets no figure rather than a wrong one", () => {
  expect(keptYear({ type: "other", owner: "mine" })).toBeUndefined();
});
