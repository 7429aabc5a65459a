import { expect, test } from "vitest";
import { figureOf, totalsOf } from "../../../../test/support/events/sample-totals.ts";
import { estimateTotals } from "../../event/emissions/estimate-totals.ts";
import { yearOfUse } from "../year-of-use.ts";
import { comparisonOf } from "./comparison.ts";

const devices = {
  laptop: { working: "3", broken: "9" },
  smartphone: { working: "19", broken: "0" },
  other: { working: "5", broken: "0" },
};
const collected = { devices, grams: "0" };
const bytes = { ...figureOf(11_300_000_000), byCategory: { measured: {}, declared: {} } };

test("working devices handed in and deleted data compare as on the event's page", () => {
  const { kept, data } = estimateTotals({
    devices: { byTypeAndState: { measured: devices, declared: {} } },
    bytes,
  });
  const comparison = comparisonOf({ collected, totals: totalsOf({ bytes }) }, yearOfUse());
  // 3 + 19: broken devices and those without a published figure are left out.
  expect(comparison?.devices).toBe(22);
  expect(comparison?.grams.low).toBeCloseTo(kept!.estimate.carbonGramsCo2e.low, 6);
  expect(comparison?.grams.high).toBeCloseTo(kept!.estimate.carbonGramsCo2e.high, 6);
  expect(comparison?.data?.maxGrams).toBeCloseTo(data!.estimate.carbonGramsCo2e.high, 6);
});

test("announced devices, and data alone, are compared with nothing", () => {
  const announced = {
    ...figureOf(22, 0, 22),
    byTypeAndState: { measured: {}, declared: devices },
  };
  const totals = totalsOf({ bytes, devices: announced });
  expect(
    comparisonOf({ collected: { devices: {}, grams: "0" }, totals }, yearOfUse()),
  ).toBeUndefined();
});

test("the source of a year of use is that of the factors", () => {
  expect(yearOfUse().source).toMatch(/^ADEME, publicodes-acv-numerique \d/);
});
