import { expect, test } from "vitest";
import { deletionAvoids } from "../models/storage/deletion-avoids.ts";
import { estimateWebSearch } from "../models/service/estimate-web-search.ts";
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
    // 364 h × 70.15 g.
    ["streamingYear", 26],
    // 2,600 × 1.94 g.
    ["emailYear", 5],
  ]);
});

test("in the game laptop is surely above smartphone, and a year of video above one of mail", () => {
  // 187 < 315 kg; most laptops, from 132 kg, are above the highest smartphone, 83 kg. Video begins at 16.6 kg, mail ends at 15.5.
  expect(rankingGame().map((item) => item.isSurelyAboveNext)).toEqual([
    false,
    true,
    false,
    true,
    undefined,
  ]);
});

test("device decisions come first, then marginal changes, then average shares", () => {
  const video = lowerDefinition({ from: "hd", to: "sd", durationMs: 1e9, network: "mobile" });
  const ranked = rankSuggestions([
    {
      id: "search",
      average: estimateWebSearch({ searches: 1e6, device: "laptop", network: "fixed" }),
    },
    { id: "delete", marginal: deletionAvoids({ bytes: 1e13, years: 1 }).marginal },
    { id: "video", marginal: video.marginal },
    { id: "keepKey", avoided: keepDeviceLonger({ device: "usbKey", extraYears: 1 }) },
    { id: "keepLaptop", avoided: keepDeviceLonger({ device: "laptop", extraYears: 1 }) },
  ]);
  // A million searches have an average share of a tonne, which is not compared with what really changes.
  // Ten terabytes have an average share of 515 kg and a real effect centred on nothing.
  expect(ranked.map(({ id }) => id)).toEqual([
    "keepLaptop",
    "keepKey",
    "video",
    "delete",
    "search",
  ]);
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
  // 217.6 / 35.028 × 60 and 217.6 / 9,100,000 × 525,600.
  expect(laptopMinutes.range.central).toBeCloseTo(372.7, 0);
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
