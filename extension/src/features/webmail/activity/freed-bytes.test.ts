import { expect, test } from "vitest";
import { freedBetween } from "./freed-bytes.ts";

test("the quota is read in kilobytes of 1024, as a number or as a text", () => {
  // 7,000 − 1,874 = 5,126 of 1,024 bytes.
  expect(freedBetween(7000, 1874)).toEqual({ bytes: 5_249_024 });
  expect(freedBetween("7000", "1874")).toEqual({ bytes: 5_249_024 });
});

test("nothing less is zero, more than before is unknown: mail came in", () => {
  expect(freedBetween(7000, 7000)).toEqual({ bytes: 0 });
  expect(freedBetween(7000, 7001)).toEqual({});
});

test.each([
  [undefined, 7000],
  [7000, undefined],
  [null, 0],
  ["unlimited", 0],
])("between %o and %o nothing is known", (before, after) => {
  expect(freedBetween(before, after)).toEqual({});
});
