import { expect, test } from "vitest";
import { figureOf, totalsOf } from "../../../../test/support/events/sample-totals.ts";
import { estimateTotals } from "./estimate-totals.ts";

test("the estimate sums measured and declared working devices, without broken and other devices", () => {
  const byTypeAndState = {
    measured: { laptop: { working: "1", broken: "0" } },
    declared: {
      laptop: { working: "1", broken: "0" },
      smartphone: { working: "0", broken: "5" },
      other: { working: "3", broken: "0" },
    },
  };
  const { kept } = estimateTotals(totalsOf({ devices: { ...figureOf(10, 1, 9), byTypeAndState } }));
  expect(kept?.devices).toBe(2);
  // (170 + 12.3 + 2.79) kg over 5 years, twice: 2 × 37.018 kg
  expect(kept?.estimate.carbonGramsCo2e.central).toBeCloseTo(74_036, 0);
  // The lowest published laptop: (132 + 12.3 / 1.6 + 2.79 / 1.6) kg over 5 years, twice.
  expect(kept?.estimate.carbonGramsCo2e.low).toBeCloseTo(56_572.5, 0);
});

test("deleted data changes nothing at least, and at most the electricity of its disks for a year", () => {
  const byCategory = { measured: {}, declared: {} };
  const bytes = { ...figureOf(2_000_000_000, 1_500_000_000), byCategory };
  const { data, kept } = estimateTotals(totalsOf({ bytes }));
  expect(kept).toBeUndefined();
  expect(data?.bytes).toBe(2_000_000_000n);
  // 2 GB × 98.2 Wh × 46.1 g/kWh.
  expect(data?.estimate.carbonGramsCo2e.low).toBe(0);
  expect(data?.estimate.carbonGramsCo2e.central).toBe(0);
  expect(data?.estimate.carbonGramsCo2e.high).toBeCloseTo(9.05, 2);
});

test("devices of an unknown type and unpublished figures have no estimates", () => {
  const byTypeAndState = { measured: {}, declared: {} };
  expect(estimateTotals(totalsOf({ devices: { ...figureOf(10, 0, 10), byTypeAndState } }))).toEqual(
    {},
  );
  expect(estimateTotals(totalsOf({}))).toEqual({});
});
