import { totalsSumFromVector } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { vectorFields } from "../../publication/totals-codec.ts";
import { estimateTotals } from "./estimate-totals.ts";

const totalsWith = (values: Record<string, bigint>) =>
  totalsSumFromVector(vectorFields.map((field) => values[field] ?? 0n));

test("the estimate sums measured and declared working devices, without broken and other devices", () => {
  const { kept } = estimateTotals(
    totalsWith({
      "measured.devices.laptop.working": 1n,
      "declared.devices.laptop.working": 1n,
      "declared.devices.smartphone.broken": 5n,
      "declared.devices.other.working": 3n,
    }),
  );
  expect(kept?.devices).toBe(2);
  // (170 + 12.3 + 2.79) kg over 5 years, twice: 2 × 37.018 kg
  expect(kept?.estimate.carbonGramsCo2e.central).toBeCloseTo(74_036, 0);
  // ÷ 1.6
  expect(kept?.estimate.carbonGramsCo2e.low).toBeCloseTo(46_272.5, 0);
});

test("deleted data is estimated as one year of storage", () => {
  const { data, kept } = estimateTotals(
    totalsWith({ "measured.bytes": 1_500_000_000n, "declared.bytes": 500_000_000n }),
  );
  expect(kept).toBeUndefined();
  expect(data?.bytes).toBe(2_000_000_000n);
  // 2 GB at 0.235 g, the lowest figure published
  expect(data?.estimate.carbonGramsCo2e.low).toBeCloseTo(0.47, 6);
});

test("empty totals have no estimates", () => {
  expect(estimateTotals(totalsWith({}))).toEqual({});
});
