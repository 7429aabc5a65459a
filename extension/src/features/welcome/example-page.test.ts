import { estimatePage } from "@digital-cleanup/footprint";
import { expect, test } from "vitest";
import { examplePage } from "./example-page.ts";

test("the picture of the product shows what the model gives for its page", () => {
  const { carbonGramsCo2e } = estimatePage({ bytes: examplePage.bytes, electricity: "FRA" });
  expect(examplePage.carbonGramsCo2e.low).toBeCloseTo(carbonGramsCo2e.low, 3);
  expect(examplePage.carbonGramsCo2e.high).toBeCloseTo(carbonGramsCo2e.high, 3);
});

test("the parts of the page in the picture add up to it", () => {
  const sum = examplePage.kinds.reduce((total, [, bytes]) => total + bytes, 0);
  expect(sum).toBe(examplePage.bytes);
});
