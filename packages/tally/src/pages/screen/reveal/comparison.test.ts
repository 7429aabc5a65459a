import { expect, test } from "vitest";
import { figureOf, totalsOf } from "../../../../test/support/events/sample-totals.ts";
import { estimateEffects } from "../../figures/estimate-effects.ts";
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
  const { kept, data } = estimateEffects({ collected, totals: { bytes } });
  const comparison = comparisonOf({ collected, totals: totalsOf({ bytes }) }, yearOfUse());
  // 3 + 19: broken devices and those without a published figure are left out.
  expect(comparison?.devices).toBe(22);
  expect(comparison?.grams.low).toBeCloseTo(kept!.estimate.carbonGramsCo2e.low, 6);
  expect(comparison?.grams.high).toBeCloseTo(kept!.estimate.carbonGramsCo2e.high, 6);
  expect(comparison?.data?.maxGrams).toBeCloseTo(data!.estimate.carbonGramsCo2e.high, 6);
});

test("making devices last is said to count more only if it does at any value of both ranges", () => {
  const compare = (sum: number) =>
    comparisonOf(
      {
        collected: { devices: { smartphone: { working: "1", broken: "0" } }, grams: "0" },
        totals: totalsOf({
          bytes: { ...figureOf(sum), byCategory: { measured: {}, declared: {} } },
        }),
      },
      yearOfUse(),
    );
  expect(compare(11_300_000_000)?.isLastingMore).toBe(true);
  // 900 TB at some grams a gigabyte are tonnes, a phone some kilograms.
  expect(compare(900_000_000_000_000)?.isLastingMore).toBe(false);
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
