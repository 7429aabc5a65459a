import { byCounter } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { published } from "../test-data/participation.ts";
import { eventFigures } from "./event-figures.ts";

const figure = (sum: string) => ({ sum, measured: sum, declared: "0" });
test("an event without a published figure shows none, and no zero", () => {
  expect(eventFigures(published)).toEqual([]);
});

test("collected devices are added over types, apart from those that people announced", () => {
  const none = { measured: {}, declared: {} };
  const totals = {
    ...byCounter(() => null),
    bytes: { ...figure("412000000000"), byCategory: none },
    devices: { ...figure("40"), byTypeAndState: none },
    grams: null,
  };
  const collected = {
    devices: {
      laptop: { working: "3", broken: "4" },
      smartphone: { working: "20", broken: "6" },
    },
    grams: "186000",
    pieces: "4",
  };
  // 3 + 4 + 20 + 6 + 4 = 37
  expect(eventFigures({ ...published, totals, collected })).toEqual([
    { id: "collected", unit: "count", amount: 37 },
    { id: "grams", unit: "grams", amount: 186_000 },
    { id: "announced", unit: "count", amount: 40 },
    { id: "bytes", unit: "bytes", amount: 412e9 },
  ]);
});
