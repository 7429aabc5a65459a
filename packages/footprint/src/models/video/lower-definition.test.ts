import { expect, test } from "vitest";
import { marginalGridIntensity } from "../../factors/electricity/marginal-grid.ts";
import { english } from "../../explanation/english.ts";
import { explain } from "../../explanation/explain.ts";
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

test("the marginal range covers a marginal grid figure of 158 g/kWh in France", () => {
  const { marginal } = lowerDefinition({ ...hour, network: "fixed" });
  expect(marginal.basis).toBe("marginal");
  // 0.2556 Wh × 158 g/kWh = 0.0404 g, under 0.0118 × 5.
  expect(marginal.carbonGramsCo2e.high).toBeGreaterThan(0.0404);
});

test.each(["DE", "FR"])("a marginal grid is not made marginal twice: %s", (zone) => {
  const electricity = marginalGridIntensity(zone)!;
  const { marginal } = lowerDefinition({ ...hour, network: "fixed", electricity });
  const { central, high } = marginal.carbonGramsCo2e;
  // The watts alone are judged, ×/÷ 3.
  expect(high / central).toBeCloseTo(3, 9);
});

test("the explanation says that the range of an average grid goes to a marginal one, and a marginal one stays as it is", () => {
  const { marginal } = lowerDefinition({
    ...hour,
    network: "fixed",
    electricity: marginalGridIntensity("FR"),
  });
  const claim =
    "The range goes from an average grid to a marginal one, unless the given grid is marginal already.";
  expect(explain(marginal, english).assumptions).toContain(claim);
});

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
