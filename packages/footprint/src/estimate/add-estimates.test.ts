import { expect, expectTypeOf, test } from "vitest";
import { addEstimates } from "./add-estimates.ts";
import type { Basis, Estimate } from "./estimate.ts";
import { estimateDeviceTime } from "../models/device/estimate-device-time.ts";
import { estimatePage } from "../models/page/estimate-page.ts";
import { scaleEstimate } from "./scale-estimate.ts";
import { estimateTransferAdeme } from "../models/transfer/estimate-transfer-ademe.ts";
import { lowerDefinition } from "../models/video/lower-definition.ts";

const marginal = lowerDefinition({
  from: "hd",
  to: "sd",
  durationMs: 3_600_000,
  network: "fixed",
}).marginal;

test("adding average to marginal does not compile, and throws at run time", () => {
  const page = estimatePage({ bytes: 1 });
  const mix = "basis must be the same to add, got average and marginal";
  // @ts-expect-error: two bases.
  expect(() => addEstimates([page, marginal])).toThrow(mix);
  const mixed: Estimate<Basis>[] = [page, marginal];
  // @ts-expect-error: a list that may have two bases.
  expect(() => addEstimates(mixed)).toThrow(mix);
  expectTypeOf(addEstimates([marginal, marginal])).toEqualTypeOf<Estimate<"marginal">>();
  expectTypeOf<Estimate<"marginal">>().not.toExtend<Estimate<"average">>();
});

test("two pages add up to the page of both sizes, part by part", () => {
  const sum = addEstimates([estimatePage({ bytes: 1e9 }), estimatePage({ bytes: 2e9 })]);
  const whole = estimatePage({ bytes: 3e9 });
  // 3 GB × 148.2 g; 3 GB × 79.648 g (see `estimatePage`); 3 GB × 0.81 × (0.81 × 494 + 0.19 × 472.94) g of version 3.
  expect(sum.carbonGramsCo2e.central).toBeCloseTo(444.6, 9);
  expect(sum.carbonGramsCo2e.low).toBeCloseTo(238.944, 3);
  expect(sum.carbonGramsCo2e.high).toBeCloseTo(1190.697, 3);
  expect(sum.parts).toHaveLength(6);
  expect(sum.energyWh?.central).toBeCloseTo(whole.energyWh?.central ?? NaN, 9);
});

test("the sum of different estimates has both models, years, zones and sources once", () => {
  const page = estimatePage({ bytes: 1e6, electricity: "FRA" });
  const time = estimateDeviceTime({ durationMs: 1000, device: "laptop" });
  const sum = addEstimates([page, time, page]);
  expect(sum.model).toEqual({ id: "sustainable-web-design+ademe-device-time", version: "4+2.1.0" });
  expect(sum.year).toBe("2020–2025");
  expect(sum.geography).toBe("FRA");
  expect(sum.sources).toHaveLength(3);
  expect(sum.boundary.segments).toEqual(["device", "network", "dataCentre"]);
});

test("energy is absent in a sum if one term lacks it", () => {
  const known = estimatePage({ bytes: 1e6 });
  const unknown = estimateTransferAdeme({ bytes: 1e6, network: "fixed", geography: "FR" });
  expect(addEstimates([known, unknown])).not.toHaveProperty("energyWh");
});

test("marginal estimates can be added", () => {
  // Twice 0.2556 Wh.
  expect(addEstimates([marginal, marginal]).energyWh?.central).toBeCloseTo(0.5111, 4);
});

test("an empty list is an error with words", () => {
  expect(() => addEstimates([])).toThrow("estimates must have at least one estimate to add");
});

test("a sum that is scaled keeps the factor in its terms, and in a further sum", () => {
  const [page, storage] = [estimatePage({ bytes: 1e9 }), estimatePage({ bytes: 2e9 })];
  const tripled = scaleEstimate(addEstimates([page, storage]), 3);
  const central = ({ carbonGramsCo2e }: Estimate<Basis>) => carbonGramsCo2e.central;
  const termsOf = ({ sumOf }: Estimate<Basis>) =>
    sumOf!.reduce((grams, term) => grams + central(term), 0);
  // 3 × 3 GB × 148.2 g.
  expect(central(tripled)).toBeCloseTo(1333.8, 9);
  expect(termsOf(tripled)).toBeCloseTo(1333.8, 9);
  expect(termsOf(addEstimates([tripled, page]))).toBeCloseTo(1333.8 + 148.2, 9);
});
