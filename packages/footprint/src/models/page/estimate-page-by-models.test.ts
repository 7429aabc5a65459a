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
  expect(ademe.boundary).toEqual({ segments: ["network"], stages: ["making", "use"] });
});

test.each([
  ["fixed", "FR", 9.269],
  ["mobile", "FR", 24.684],
  ["fixed", "EU", 30.808],
  ["mobile", "EU", 96.01],
] as const)("one gigabyte on a %s network in %s is %f g by ADEME", (network, geography, grams) => {
  const { ademe } = estimatePageByModels({ bytes: 1e9, network, geography });
  expect(ademe.carbonGramsCo2e.central).toBeCloseTo(grams, 3);
  expect(ademe.carbonGramsCo2e.high).toBeCloseTo(ademe.carbonGramsCo2e.central * 3, 9);
});

test("an unknown network is named", () => {
  const anyNetwork = estimatePageByModels as (input: { bytes: number; network: string }) => unknown;
  expect(() => anyNetwork({ bytes: 1, network: "pigeon" })).toThrow(
    'network must be one of fixed, mobile, got "pigeon"',
  );
});
