import { expect, test } from "vitest";
import { estimatePageByModels } from "./estimate-page-by-models.ts";

test("a median page by three models differs by a factor of 30", () => {
  const { sustainableWebDesign, oneByte, ademe } = estimatePageByModels({ bytes: 2.42e6 });
  // 0.00242 GB × 148.2, × 290.813 and × 9.26935.
  expect(sustainableWebDesign.carbonGramsCo2e.central).toBeCloseTo(0.3586, 4);
  expect(oneByte.carbonGramsCo2e.central).toBeCloseTo(0.7038, 4);
  expect(ademe.carbonGramsCo2e.central).toBeCloseTo(0.0224, 4);
});

test("the boundary of each model is explicit", () => {
  const { sustainableWebDesign, oneByte, ademe } = estimatePageByModels({ bytes: 1 });
  expect(sustainableWebDesign.boundary.segments).toEqual(["device", "network", "dataCentre"]);
  expect(oneByte.boundary).toEqual({ segments: ["network", "dataCentre"], stages: ["use"] });
  expect([oneByte.geography, oneByte.parts.length]).toEqual(["WORLD", 2]);
  expect(ademe.boundary).toEqual({ segments: ["network"], stages: ["making", "use"] });
});

test.each([
  // 6.15117 g of making on a fixed line and 14.35782 on a mobile one; Carbon Trust 31.5 and 100 Wh, OneByte 429 and 884 Wh,
  // on the 51.9 and 410.4 g/kWh of ADEME's figures.
  ["fixed", "FR", 7.786, 9.269, 28.416],
  ["mobile", "FR", 19.548, 24.684, 60.237],
  ["fixed", "EU", 19.079, 30.808, 182.213],
  ["mobile", "EU", 55.398, 96.01, 377.151],
] as const)("one gigabyte on a %s network in %s is %f to %f to %f g", (...row) => {
  const [network, geography, low, central, high] = row;
  const { carbonGramsCo2e } = estimatePageByModels({ bytes: 1e9, network, geography }).ademe;
  expect(carbonGramsCo2e.low).toBeCloseTo(low, 3);
  expect(carbonGramsCo2e.central).toBeCloseTo(central, 3);
  expect(carbonGramsCo2e.high).toBeCloseTo(high, 3);
});

test("with an electricity every model is on it", () => {
  const { withoutDevice, oneByte, ademe } = estimatePageByModels({
    bytes: 1e9,
    electricity: { gramsPerKwh: 100 },
  });
  // 0.025 × 494 + 0.114 × 100; (0.48833 + 0.072) kWh × 100; 6.15117 + 0.0600804 × 100.
  expect(withoutDevice.carbonGramsCo2e.central).toBeCloseTo(23.75, 9);
  expect(oneByte.carbonGramsCo2e.central).toBeCloseTo(56.0333, 3);
  expect(ademe.carbonGramsCo2e.central).toBeCloseTo(12.1592, 4);
  expect([oneByte, ademe].map(({ geography }) => geography)).toEqual(["custom", "custom"]);
});
