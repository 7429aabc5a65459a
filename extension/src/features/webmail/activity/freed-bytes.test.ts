import { expect, test } from "vitest";
import { freedBytes } from "./freed-bytes.ts";

test("quota readings are kilobytes of 1024, given as a number or as text", () => {
  // 7,000 − 1,874 = 5,126 of 1,024 bytes.
  expect(freedBytes(7000, 1874)).toBe(5_249_024);
  expect(freedBytes("7000", "1874")).toBe(5_249_024);
});

test("an unchanged quota frees 0 bytes; a grown one, after mail arrived, is unknown", () => {
  expect(freedBytes(7000, 7000)).toBe(0);
  expect(freedBytes(7000, 7001)).toBeUndefined();
});

test.each([
  [undefined, 7000],
  [7000, undefined],
  [null, 0],
  ["unlimited", 0],
])("readings %o and %o give no result", (before, after) => {
  expect(freedBytes(before, after)).toBeUndefined();
});
