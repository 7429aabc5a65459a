import { co2 } from "@tgwf/co2";
import { expect, test } from "vitest";
import { estimatePage } from "./estimate-page.ts";
import { estimatePageVersion3 } from "./estimate-page-version-3.ts";

test("version 3 equals that of @tgwf/co2, with and without green hosting", () => {
  const peer = new co2({ model: "swd", version: 3 });
  for (const bytes of [1000, 2_420_000, 1e9]) {
    const grams = (greenHosting: number) =>
      estimatePageVersion3({ bytes, greenHosting }).carbonGramsCo2e.central;
    expect(grams(0) / peer.perByte(bytes)).toBeCloseTo(1, 9);
    expect(grams(1) / peer.perByte(bytes, true)).toBeCloseTo(1, 9);
  }
});

test("a gigabyte is 2.6 times that of version 4, and the highest model on its grid", () => {
  const [older, newer] = [estimatePageVersion3({ bytes: 1e9 }), estimatePage({ bytes: 1e9 })];
  // 0.81 kWh × 472.94 g/kWh = 383.08; 383.08 / 148.2 = 2.585.
  expect(older.carbonGramsCo2e.central / newer.carbonGramsCo2e.central).toBeCloseTo(2.585, 3);
  const onItsGrid = estimatePage({ bytes: 1e9, electricity: { gramsPerKwh: 472.94 } });
  expect(older.carbonGramsCo2e.low).toBeCloseTo(onItsGrid.carbonGramsCo2e.low, 9);
  expect(older.carbonGramsCo2e.high).toBeCloseTo(older.carbonGramsCo2e.central, 9);
  expect(older.model).not.toEqual(newer.model);
});
