import { expect, test } from "vitest";
import { marginalGridIntensity } from "../../factors/electricity/marginal-grid.ts";
import type { Electricity } from "../../factors/electricity/electricity.ts";
import { lowerDefinition } from "./lower-definition.ts";

const hour = { from: "hd", to: "sd", durationMs: 3_600_000 } as const;

test("from HD to SD on a fixed line the average share is 1,800 times the marginal change", () => {
  const { average, marginal } = lowerDefinition({ ...hour, network: "fixed" });
  // 2.3 GB × 9.26935 g + 2.3 GB × 1.947 Wh × 46.1 g/kWh = 21.32 + 0.21.
  expect(average.carbonGramsCo2e.central).toBeCloseTo(21.53, 2);
  // 2.3 GB/h = 5.111 Mbps × 0.05 W = 0.2556 Wh × 46.1 g/kWh = 0.0118 g.
  expect(marginal.energyWh?.central).toBeCloseTo(0.2556, 4);
  expect(marginal.carbonGramsCo2e.central).toBeCloseTo(0.0118, 4);
  expect(average.carbonGramsCo2e.central / marginal.carbonGramsCo2e.central).toBeCloseTo(1827, 0);
});

test.each(["DE", "FR"])(
  "the real change is on one electricity, average or marginal: %s",
  (zone) => {
    const change = (electricity: Electricity) =>
      lowerDefinition({ ...hour, network: "fixed", electricity }).marginal.carbonGramsCo2e;
    const [average, marginal] = [change(zone), change(marginalGridIntensity(zone)!)];
    // The watts alone are judged, ×/÷ 3.
    expect(average.high / average.central).toBeCloseTo(3, 9);
    expect(marginal.high / marginal.central).toBeCloseTo(3, 9);
    expect(marginal.central).toBeGreaterThan(average.high / 3);
  },
);

test("the average is the difference of the two streams", () => {
  const { average } = lowerDefinition({ ...hour, from: "uhd", to: "hd", network: "fixed" });
  // 4 GB × (9.26935 g + 1.947 Wh × 46.1 g/kWh) = 37.44 g.
  expect(average.carbonGramsCo2e.central).toBeCloseTo(37.44, 2);
});

test("the same definition changes nothing", () => {
  const { average, marginal } = lowerDefinition({ ...hour, to: "hd", network: "fixed" });
  expect(average.carbonGramsCo2e).toEqual({ low: 0, central: 0, high: 0 });
  expect(marginal.carbonGramsCo2e).toEqual({ low: 0, central: 0, high: 0 });
});

test("a higher definition is an error", () => {
  expect(() => lowerDefinition({ ...hour, from: "sd", to: "hd", network: "fixed" })).toThrow(
    "to must not be above from (sd), got hd",
  );
});
