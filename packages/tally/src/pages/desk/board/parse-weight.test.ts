import { expect, test } from "vitest";
import { parsePieces, parseWeight } from "./parse-weight.ts";

test.each([
  ["14,2", 14_200],
  ["14.2", 14_200],
  [" 0,007 kg", 7],
  ["1 250", 1_250_000],
  ["3,", 3_000],
  ["0.29", 290],
  ["10000", 10_000_000],
])("%s kg is parsed exactly, with a comma or a point", (typed, grams) => {
  expect(parseWeight(typed)).toBe(grams);
});

test.each(["", "0", "0,000", "-1", "1,2345", "10000,001", "1e3", "kg", "1,2,3", "1.234,5"])(
  "%j is not a weight",
  (typed) => {
    expect(parseWeight(typed)).toBeUndefined();
  },
);

test("the number of pieces is optional, and a whole number from 1 to 10,000", () => {
  expect(["", "9", "10 000", "0", "10001", "1,5", "x"].map(parsePieces)).toEqual([
    undefined,
    9,
    10_000,
    null,
    null,
    null,
    null,
  ]);
});
