import { expect, test } from "vitest";
import { deviceFactors } from "../../factors/device/device-factors.ts";
import { gridIntensity } from "../../factors/electricity/grid.ts";
import { type PageInput, estimatePage } from "./estimate-page.ts";

const centralGrams = (input: PageInput) => estimatePage(input).carbonGramsCo2e.central;

test("one gigabyte with the world's electricity is 148.2 g, from 79.65 to 396.9", () => {
  const { carbonGramsCo2e, energyWh, geography } = estimatePage({ bytes: 1e9 });
  // (0.194 used + 0.106 to make) kWh × 494 g = 148.2 g.
  expect(carbonGramsCo2e.central).toBeCloseTo(148.2, 9);
  // ADEME without the device: 6.15117 + 0.11079 g of making, (0.0600804 + 0.0019473) kWh × 494 g = 36.904; version 4: 68.666.
  expect(carbonGramsCo2e.low).toBeCloseTo((148.2 * 36.9036) / 68.666, 3);
  // Version 3: 0.81 kWh × (0.81 × 494 + 0.19 × 472.94) g.
  expect(carbonGramsCo2e.high).toBeCloseTo(396.899, 3);
  // 0.055 + 0.059 + 0.080 kWh; the energy of making is not electricity used.
  expect(energyWh?.central).toBeCloseTo(194, 9);
  expect(geography).toBe("WORLD");
});

test("the visitor's grid applies to use, and making keeps the world's intensity", () => {
  // 0.194 × 46.1 + 0.106 × 494 = 8.9434 + 52.364 = 61.3074.
  expect(centralGrams({ bytes: 1e9, electricity: "FRA" })).toBeCloseTo(61.3074, 9);
  expect(estimatePage({ bytes: 1, electricity: "fr" }).geography).toBe("FRA");
});

test("a segment with its own intensity does not use the zone", () => {
  const page = estimatePage({
    bytes: 1e9,
    electricity: { device: "FRA", network: "FRA", dataCentre: { gramsPerKwh: 300 } },
  });
  // 0.139 × 46.1 + 0.055 × 300 + 52.364 = 6.4079 + 16.5 + 52.364.
  expect(page.carbonGramsCo2e.central).toBeCloseTo(75.2719, 9);
  expect(page.geography).toBe("FRA+custom");
});

test("an electricity given without a source is named as such, and one with a source has it", () => {
  const [given] = estimatePage({ bytes: 1, electricity: { gramsPerKwh: 50 } }).electricity ?? [];
  expect(given).toEqual({
    segments: ["device", "network", "dataCentre"],
    gramsPerKwh: 50,
    zone: "custom",
  });
  const germany = estimatePage({ bytes: 1, electricity: gridIntensity("DE") });
  expect(germany.electricity?.[0]).toMatchObject({
    gramsPerKwh: 342.06,
    zone: "DEU",
    year: "2024",
  });
  expect(germany.sources.map(({ licence }) => licence)).toContain("CC BY-SA 4.0");
});

test("a country without a figure and more visits than all of them are refused", () => {
  expect(() => estimatePage({ bytes: 1, electricity: "CAF" })).toThrow(/^electricity "CAF" is unk/);
  const tooMuch = { firstVisitShare: 1, returnVisitShare: 0.5, dataReloadRatio: 1 };
  expect(() => estimatePage({ bytes: 1, ...tooMuch })).toThrow(/must be at most 1, got 1.5$/);
});

test("a factor in another unit is refused", () => {
  const { making } = deviceFactors.laptop;
  expect(() => estimatePage({ bytes: 1, electricity: making })).toThrow(
    'electricity.unit must be g CO2e/kWh, got "kg CO2e/device"',
  );
});

test("green hosting removes the use of the data centre from its part and from the total", () => {
  const page = estimatePage({ bytes: 1e9, greenHosting: 1 });
  const dataCentreUse = page.parts.find((p) => p.segment === "dataCentre" && p.stage === "use");
  // 148.2 − 0.055 × 494 = 121.03.
  expect(page.carbonGramsCo2e.central).toBeCloseTo(121.03, 9);
  expect(dataCentreUse?.carbonGramsCo2e).toEqual({ low: 0, central: 0, high: 0 });
  expect(page.energyWh?.central).toBeCloseTo(194, 9);
});

test("options that are changed and given again have a new result, and the first one stays", () => {
  const electricity = { device: { gramsPerKwh: 0 }, network: { gramsPerKwh: 0 } };
  const input = { bytes: 1e9, electricity };
  const first = estimatePage(input);
  const [before] = first.parts.filter(({ segment, stage }) => segment + stage === "deviceuse");
  electricity.device.gramsPerKwh = 100;
  // 0.08 kWh × 100 g/kWh.
  expect(before?.carbonGramsCo2e.central).toBe(0);
  expect(estimatePage(input).parts[1]?.carbonGramsCo2e.central).toBeCloseTo(8, 9);
  expect(first.electricity?.[0]?.gramsPerKwh).toBe(0);
});

test("in France a gigabyte is about ÷ 1.9 to × 1.7, and without the device from 9.1 to 38 g", () => {
  const { low, central, high } = estimatePage({ bytes: 1e9, electricity: "FR" }).carbonGramsCo2e;
  expect(central / low).toBeCloseTo(1.93, 2);
  // Version 3: 0.81 kWh × (0.81 × 46.1 + 0.19 × 472.94) g = 103.03; 103.03 / 61.31.
  expect(high / central).toBeCloseTo(1.68, 2);
  const without = estimatePage({ bytes: 1e9, electricity: "FR", withoutDevice: true });
  // 6.26196 + 0.0620277 × 46.1; 12.35 + 0.114 × 46.1; 12.35 + 0.560333 × 46.1.
  expect(without.carbonGramsCo2e.low).toBeCloseTo(9.1214, 3);
  expect(without.carbonGramsCo2e.central).toBeCloseTo(17.6054, 9);
  expect(without.carbonGramsCo2e.high).toBeCloseTo(38.1814, 3);
  expect(without.boundary.segments).toEqual(["network", "dataCentre"]);
});

test("without the device its electricity is refused, and a boundary that is not true or false", () => {
  const any = estimatePage as (input: object) => unknown;
  expect(() => any({ bytes: 1, withoutDevice: true, electricity: { device: "FR" } })).toThrow(
    "electricity.device is not an option; the options are network, dataCentre",
  );
  expect(() => any({ bytes: 1, withoutDevice: "yes" })).toThrow(
    'withoutDevice must be true or false, got "yes"',
  );
});
