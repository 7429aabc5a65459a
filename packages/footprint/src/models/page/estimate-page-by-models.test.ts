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
  // Carbon Trust 31.5 and 100 Wh, OneByte 429 and 884 Wh, on 46.1 and 213.02 g/kWh.
  ["fixed", "FR", 1.452, 9.269, 19.777],
  ["mobile", "FR", 4.61, 24.684, 40.752],
  ["fixed", "EU", 6.71, 30.808, 91.386],
  ["mobile", "EU", 21.302, 96.01, 188.31],
] as const)("one gigabyte on a %s network in %s is %f to %f to %f g", (...row) => {
  const [network, geography, low, central, high] = row;
  const { carbonGramsCo2e } = estimatePageByModels({ bytes: 1e9, network, geography }).ademe;
  expect(carbonGramsCo2e.low).toBeCloseTo(low, 3);
  expect(carbonGramsCo2e.central).toBeCloseTo(central, 3);
  expect(carbonGramsCo2e.high).toBeCloseTo(high, 3);
});
