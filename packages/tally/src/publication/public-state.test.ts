import { expect, test } from "vitest";
import { aboveLimitClass } from "./public-state.ts";

test.each([
  [3, ["fewerThanK", "upToTen", "upToTen", "moreThanTen"]],
  [9, ["fewerThanK", "upToTen", "upToTen", "moreThanTen"]],
  [10, ["upToTen", "upToTen", "upToTen", "moreThanTen"]],
  [11, ["fewerThanK", "fewerThanK", "fewerThanK", "moreThanTen"]],
])("no class of contributions above a limit is one number, with K = %i", (k, expected) => {
  const classes = [1, 9, 10, 11].map((count) => aboveLimitClass(count, k));
  expect(classes).toEqual(expected);
});
