import { expect, test } from "vitest";
import { estimateEffects } from "./estimate-effects.ts";

test("working devices handed in put off making others, without broken ones and those without a factor", () => {
  const devices = {
    laptop: { working: "2", broken: "0" },
    smartphone: { working: "0", broken: "5" },
    other: { working: "3", broken: "0" },
  };
  const { kept } = estimateEffects({ collected: { devices }, totals: null });
  expect(kept?.devices).toBe(2);
  // (170 + 12.3 + 2.79) kg over 5 years, twice: 2 × 37.018 kg
  expect(kept?.estimate.carbonGramsCo2e.central).toBeCloseTo(74_036, 0);
  // Where the middle 80 % of laptops begin: (132.24 + 8.9 + 0.83) kg over 5 years, twice.
  expect(kept?.estimate.carbonGramsCo2e.low).toBeCloseTo(56_788, 0);
});

test("deleted data changes nothing at least, and at most the electricity of its disks for a year", () => {
  const { data, kept } = estimateEffects({
    collected: { devices: {} },
    totals: { bytes: { sum: "2000000000" } },
  });
  expect(kept).toBeUndefined();
  expect(data?.bytes).toBe(2_000_000_000n);
  // 2 GB × 98.2 Wh × 46.1 g/kWh.
  expect(data?.estimate.carbonGramsCo2e.low).toBe(0);
  expect(data?.estimate.carbonGramsCo2e.central).toBe(0);
  expect(data?.estimate.carbonGramsCo2e.high).toBeCloseTo(9.05, 2);
});

test("an event without working devices and published data has no effects", () => {
  const devices = { laptop: { working: "0", broken: "1" } };
  expect(estimateEffects({ collected: { devices }, totals: null })).toEqual({});
  expect(estimateEffects({ collected: { devices }, totals: { bytes: null } })).toEqual({});
});
