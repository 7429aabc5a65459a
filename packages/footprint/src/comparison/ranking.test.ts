import { expect, test } from "vitest";
import { deletionAvoids } from "../models/storage/deletion-avoids.ts";
import { equivalences } from "./equivalences.ts";
import { keepDeviceLonger } from "../models/device/keep-device-longer.ts";
import { lowerDefinition } from "../models/video/lower-definition.ts";
import { rankingGame } from "./ranking-game.ts";
import { rankSuggestions } from "./rank-suggestions.ts";

test("the ranking game is sorted by its figures, highest first", () => {
  const game = rankingGame();
  expect(
    game.map(({ id, estimate }) => [id, Math.round(estimate.carbonGramsCo2e.central / 1000)]),
  ).toEqual([
    ["makingDesktop", 259],
    ["makingLaptop", 170],
    ["makingSmartphone", 77],
    // 364 h × 70.56 g.
    ["streamingYear", 26],
    // 2,600 × 1.95 g.
    ["emailYear", 5],
  ]);
});

test("the ranges of all neighbours in the game overlap", () => {
  // 259 ÷ 1.6 = 162 < 170 × 1.6; 170 ÷ 1.6 = 106 < 123; 77 ÷ 1.6 = 48 < 56; 11.1 < 12.1.
  expect(rankingGame().map((item) => item.isSurelyAboveNext)).toEqual([
    false,
    false,
    false,
    false,
    undefined,
  ]);
});

test("device decisions come first, then the others by their marginal change", () => {
  const video = lowerDefinition({ from: "hd", to: "sd", durationMs: 1e9, network: "mobile" });
  const ranked = rankSuggestions([
    { id: "delete", isDeviceDecision: false, ...deletionAvoids({ bytes: 1e13, years: 1 }) },
    { id: "video", isDeviceDecision: false, ...video },
    {
      id: "keepKey",
      isDeviceDecision: true,
      average: keepDeviceLonger({ device: "usbKey", extraYears: 1 }),
    },
    {
      id: "keepLaptop",
      isDeviceDecision: true,
      average: keepDeviceLonger({ device: "laptop", extraYears: 1 }),
    },
  ]);
  // Ten terabytes have an average share of 515 kg and a real effect centred on nothing.
  expect(ranked.map(({ id }) => id)).toEqual(["keepLaptop", "keepKey", "video", "delete"]);
});

test("217.6 g equal one kilometre by car, and the bounds of the range divide crosswise", () => {
  const { carMetres, laptopMinutes, personMinutes } = equivalences({
    low: 108.8,
    central: 217.6,
    high: 435.2,
  });
  expect(carMetres.range.central).toBeCloseTo(1000, 9);
  // 108.8 / 220 and 435.2 / 192.
  expect(carMetres.range.low).toBeCloseTo(494.545, 2);
  expect(carMetres.range.high).toBeCloseTo(2266.667, 2);
  // 217.6 / 35.182 × 60 and 217.6 / 9,100,000 × 525,600.
  expect(laptopMinutes.range.central).toBeCloseTo(371.1, 0);
  expect(personMinutes.range.central).toBeCloseTo(12.568, 2);
});

test("zero grams equal zero, and an invalid value throws", () => {
  expect(equivalences({ low: 0, central: 0, high: 0 }).carMetres.range).toEqual({
    low: 0,
    central: 0,
    high: 0,
  });
  expect(() => equivalences({ low: NaN, central: 1, high: 2 })).toThrow(/^carbonGramsCo2e.low/);
});
