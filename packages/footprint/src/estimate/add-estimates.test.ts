import { expect, expectTypeOf, test } from "vitest";
import { addEstimates } from "./add-estimates.ts";
import type { Basis, Estimate } from "./estimate.ts";
import { estimateDeviceTime } from "../models/device/estimate-device-time.ts";
import { estimatePage } from "../models/page/estimate-page.ts";
import { estimateTransferAdeme } from "../models/transfer/estimate-transfer-ademe.ts";
import { lowerDefinition } from "../models/video/lower-definition.ts";

type Adds<A extends Basis, B extends Basis> = typeof addEstimates extends (
  a: Estimate<A>,
  b: Estimate<B>,
) => unknown
  ? true
  : false;

const marginal = lowerDefinition({
  from: "hd",
  to: "sd",
  durationMs: 3_600_000,
  network: "fixed",
}).marginal;

test("adding average to marginal does not compile", () => {
  expectTypeOf<Adds<"average", "average">>().toEqualTypeOf<true>();
  expectTypeOf<Adds<"marginal", "marginal">>().toEqualTypeOf<true>();
  expectTypeOf<Adds<"average", "marginal">>().toEqualTypeOf<false>();
  expectTypeOf<Adds<"marginal", "average">>().toEqualTypeOf<false>();
  expectTypeOf<Estimate<"marginal">>().not.toExtend<Estimate<"average">>();
});

test("adding average to marginal throws at run time", () => {
  const mixed: Estimate<Basis>[] = [estimatePage({ bytes: 1 }), marginal];
  const [first, second] = mixed;
  if (!first || !second) throw new Error("two estimates were given");
  expect(() => addEstimates(first, second)).toThrow(
    "basis must be the same to add, got average and marginal",
  );
});

test("two pages add up to the page of both sizes, part by part", () => {
  const sum = addEstimates(estimatePage({ bytes: 1e9 }), estimatePage({ bytes: 2e9 }));
  const whole = estimatePage({ bytes: 3e9 });
  // 3 GB × 148.2 g = 444.6 g; ÷ 5 = 88.92; × 5 = 2223.
  expect(sum.carbonGramsCo2e.central).toBeCloseTo(444.6, 9);
  expect(sum.carbonGramsCo2e.low).toBeCloseTo(88.92, 9);
  expect(sum.carbonGramsCo2e.high).toBeCloseTo(2223, 9);
  expect(sum.parts).toHaveLength(6);
  expect(sum.energyWh?.central).toBeCloseTo(whole.energyWh?.central ?? NaN, 9);
});

test("the sum of different estimates has both models, years, zones and sources once", () => {
  const page = estimatePage({ bytes: 1e6, gridZone: "FRA" });
  const time = estimateDeviceTime({ durationMs: 1000, device: "laptop" });
  const sum = addEstimates(page, time, page);
  expect(sum.model).toEqual({ id: "sustainable-web-design+ademe-device-time", version: "4+2.1.0" });
  expect(sum.year).toBe("2020–2025");
  expect(sum.geography).toBe("FRA");
  expect(sum.sources).toHaveLength(3);
  expect(sum.boundary.segments).toEqual(["device", "network", "dataCentre"]);
});

test("energy is absent in a sum if one term lacks it", () => {
  const known = estimatePage({ bytes: 1e6 });
  const unknown = estimateTransferAdeme({ bytes: 1e6, network: "fixed", geography: "FR" });
  expect(addEstimates(known, unknown)).not.toHaveProperty("energyWh");
});

test("marginal estimates can be added", () => {
  // Twice 0.2556 Wh.
  expect(addEstimates(marginal, marginal).energyWh?.central).toBeCloseTo(0.5111, 4);
});
